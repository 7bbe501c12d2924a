package dev.vestibule.enrollment.pass;

/**
 * The ten digits a person types. Shown once to the operator, never stored.
 *
 * @param digits exactly ten digits
 */
public record PassCode(String digits) {

    /** Whether less was typed than a pass has: that is no guess at one. */
    public static boolean isTooShort(String typed) {
        return PassCodes.normalized(typed).length() < PassCodes.LENGTH;
    }

    /** In three groups for people: {@code 402 715 3381}. */
    public String grouped() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    @Override
    public String toString() {
        return "PassCode";
    }
}
