package dev.vestibule.intake;

/** Implemented by a feature whose form carries more than what people type. */
public interface LargeForm {

    /** The path that the form is sent to, such as {@code /kiosk/save}. */
    String path();

    /** The most bytes that its body may have. */
    long bytes();
}
