package vn.congkhai.regulation;

import java.util.List;
import java.util.Optional;

/**
 * Website thành viên: sites under the portal's domain, each directed by its own agency, whose services the portal
 * integrates.
 *
 * @param domains how their names are formed
 * @param sites those that are connected
 * @param duties what the portal and the member sites owe each other
 */
public record MemberSites(List<DomainRule> domains, List<MemberSite> sites, List<Statement> duties) {

    /** A portal without member sites. */
    static final MemberSites NONE = new MemberSites(List.of(), List.of(), List.of());

    public MemberSites {
        domains = List.copyOf(domains);
        sites = List.copyOf(sites);
        duties = List.copyOf(duties);
    }

    /** The member site with that id. */
    public Optional<MemberSite> find(String siteId) {
        return sites.stream().filter(site -> site.id().equals(siteId)).findFirst();
    }

    /** What kind of agency a member site belongs to. */
    public enum Kind {
        /** Sở, ban, ngành. */
        DEPARTMENT,
        /** Huyện, thị xã, thành phố. */
        DISTRICT,
        /** Xã, phường, thị trấn. */
        COMMUNE
    }

    /**
     * How the domain of one kind of member site is formed.
     *
     * @param pattern the domain as printed ("tencoquan.binhduong.gov.vn")
     */
    public record DomainRule(Kind kind, String pattern, Authority authority) {}

    /**
     * One member site.
     *
     * @param id short id, also the first label of its domain
     * @param name the site's name
     * @param agency the body whose site it is
     * @param hosts host names under which it answers
     */
    public record MemberSite(
            String id, String name, String agency, Kind kind, List<String> hosts, Authority authority) {
        public MemberSite {
            hosts = List.copyOf(hosts);
        }
    }
}
