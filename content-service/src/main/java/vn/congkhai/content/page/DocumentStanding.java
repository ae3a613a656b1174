package vn.congkhai.content.page;

import java.util.List;

/** Hiệu lực và quan hệ của một văn bản: what it does to others, and others to it. */
public record DocumentStanding(
        Validity validity,
        List<RelatedDocument> replaces,
        List<RelatedDocument> amends,
        List<RelatedDocument> cites,
        List<RelatedDocument> replacedBy,
        List<RelatedDocument> amendedBy,
        List<RelatedDocument> citedBy) {

    public DocumentStanding {
        replaces = List.copyOf(replaces);
        amends = List.copyOf(amends);
        cites = List.copyOf(cites);
        replacedBy = List.copyOf(replacedBy);
        amendedBy = List.copyOf(amendedBy);
        citedBy = List.copyOf(citedBy);
    }
}
