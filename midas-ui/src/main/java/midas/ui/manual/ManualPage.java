package midas.ui.manual;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A page of the manual.
 *
 * @param name its name, that of its file
 * @param title its title
 * @param document its text
 * @param sections its sections in order; the first one is the page's beginning
 */
record ManualPage(String name, String title, Node document, List<Section> sections) {

    ManualPage {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param name its name, empty for the beginning of the page
     * @param title its heading
     * @param text its words without marks, for finding
     */
    record Section(String name, String title, String text) {}
}
