package midas.ui.text;

/**
 * A doubt about a fit, in words.
 *
 * @param code stable name in kebab case, for programs
 * @param title a few words
 * @param happened what happened
 * @param meaning what it means for the numbers shown
 * @param remedy what to do next
 */
public record Warning(String code, String title, String happened, String meaning, String remedy) {

    /** Returns the three sentences as one paragraph. */
    public String message() {
        return happened + ' ' + meaning + ' ' + remedy;
    }
}
