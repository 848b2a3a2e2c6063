package midas.ui.manual;

/**
 * Where something stands in the manual.
 *
 * @param page name of the page
 * @param section name of the section, empty for the beginning of the page
 */
public record ManualAddress(String page, String section) {

    /**
     * Returns what a link within the manual leads to.
     *
     * @param target {@code page.md}, {@code page.md#section} or {@code #section}
     * @param from the page it stands on
     */
    static ManualAddress ofLink(String target, String from) {
        int mark = target.indexOf('#');
        String file = mark < 0 ? target : target.substring(0, mark);
        String section = mark < 0 ? "" : target.substring(mark + 1);
        return new ManualAddress(file.isEmpty() ? from : file.replaceFirst("\\.md$", ""), section);
    }
}
