package vn.congkhai.content.page;

import org.springframework.stereotype.Component;
import vn.congkhai.kit.problem.ProblemException;
import vn.congkhai.page.Pages;
import vn.congkhai.page.ShellFactory;
import vn.congkhai.regulation.Regulation;
import vn.congkhai.regulation.Regulations;

/** What every page needs: the portal's regulation, its shell, and the templates. */
@Component
record PortalPages(Regulations regulations, ShellFactory shells, Pages templates) {

    /** The portal's regulation; the list of portals has none, so whatever needs one is not found there. */
    Regulation regulation(String portal) {
        return regulations.find(portal).orElseThrow(ProblemException::notFound);
    }
}
