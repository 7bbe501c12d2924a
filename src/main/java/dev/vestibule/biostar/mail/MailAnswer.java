package dev.vestibule.biostar.mail;

/** How BioStar took an enrollment e-mail. */
public enum MailAnswer {
    /** It said so, with code 0. */
    CONFIRMED,
    /** It answered HTTP 200 and nothing else; the vendor's own sample looks at the status only (section 6). */
    WITHOUT_A_WORD
}
