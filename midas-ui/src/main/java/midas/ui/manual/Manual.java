package midas.ui.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import midas.ui.label.WindowText;
import midas.ui.text.Language;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The manual: all of its pages, read from the program itself. */
final class Manual {

    private static final int EXCERPT = 110;

    /** What a heading in another language ends with: the name of its section, which is made of the English heading. */
    private static final Pattern NAME = Pattern.compile("\\s*\\{#([^}]+)}$");

    private final List<ManualPage> pages;

    private Manual(List<ManualPage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Reads all pages. Takes a moment: not for the window's thread. */
    static Manual read() {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        List<ManualPage> pages = new ArrayList<>();
        for (String name : WindowText.text("manual.pages").split(" ")) {
            pages.add(page(name, parser.parse(source(name))));
        }
        return new Manual(pages);
    }

    /** Returns all pages, in the order in which they are to be read. */
    List<ManualPage> pages() {
        return pages;
    }

    /** Returns a page by its name. */
    Optional<ManualPage> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** Returns whether there is such a place. */
    boolean has(ManualAddress address) {
        return page(address.page())
                .filter(page -> page.sections().stream()
                        .anyMatch(section -> section.name().equals(address.section())))
                .isPresent();
    }

    /**
     * Finds sections in which all words of a question begin a word.
     *
     * @param question words with blanks between them, in any case
     * @return those with a word in their title first, else in the order of the manual; none for no word
     */
    List<Hit> find(String question) {
        String[] words = question.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (words[0].isEmpty()) {
            return List.of();
        }
        List<Hit> titles = new ArrayList<>();
        List<Hit> texts = new ArrayList<>();
        for (ManualPage page : pages) {
            for (ManualPage.Section section : page.sections()) {
                String title = section.title().toLowerCase(Locale.ROOT);
                String all = title + ' ' + section.text().toLowerCase(Locale.ROOT);
                boolean inAll = true;
                boolean inTitle = false;
                for (String word : words) {
                    inAll &= wordAt(all, word) >= 0;
                    inTitle |= wordAt(title, word) >= 0;
                }
                if (inAll) {
                    (inTitle ? titles : texts)
                            .add(new Hit(
                                    new ManualAddress(page.name(), section.name()),
                                    section.name().isEmpty()
                                            ? page.title()
                                            : WindowText.text("manual.hit", page.title(), section.title()),
                                    excerpt(section.text(), words[0])));
                }
            }
        }
        titles.addAll(texts);
        return titles;
    }

    /** Returns where a word begins with these letters; −1 where none does. */
    private static int wordAt(String text, String letters) {
        int at = text.indexOf(letters);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(letters, at + 1);
        }
        return at;
    }

    private static String excerpt(String text, String word) {
        int at = Math.max(0, wordAt(text.toLowerCase(Locale.ROOT), word));
        int from = at < EXCERPT / 2 ? 0 : text.indexOf(' ', at - EXCERPT / 2) + 1;
        int to = Math.min(text.length(), from + EXCERPT);
        String part = text.substring(Math.min(from, to), to).strip();
        return (from > 0 ? "… " : "") + part + (to < text.length() ? " …" : "");
    }

    private static ManualPage page(String name, Node document) {
        TextContentRenderer words = TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build();
        List<ManualPage.Section> sections = new ArrayList<>();
        String pageTitle = "";
        String title = "";
        String section = "";
        StringBuilder text = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                String here = words.render(heading).strip();
                if (heading.getLevel() == 1) {
                    pageTitle = here;
                    title = here;
                } else {
                    sections.add(new ManualPage.Section(
                            section, title, text.toString().strip()));
                    Optional<String> given = takeName(heading);
                    title = words.render(heading).strip();
                    section = given.orElse(nameOf(title));
                    text.setLength(0);
                }
            } else {
                text.append(words.render(block).replaceAll("\\s+", " ")).append(' ');
            }
        }
        sections.add(new ManualPage.Section(section, title, text.toString().strip()));
        return new ManualPage(name, pageTitle, document, sections);
    }

    /** Takes the name of its section off a heading. */
    private static Optional<String> takeName(Heading heading) {
        if (heading.getLastChild() instanceof Text end) {
            Matcher name = NAME.matcher(end.getLiteral());
            if (name.find()) {
                end.setLiteral(end.getLiteral().substring(0, name.start()));
                return Optional.of(name.group(1));
            }
        }
        return Optional.empty();
    }

    /** Returns the name of a section with this heading: letters and digits, with hyphens for all else. */
    static String nameOf(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String source(String name) {
        String code = Language.current().code();
        String file = (code.isEmpty() ? "" : code + '/') + name + ".md";
        try (InputStream in = Objects.requireNonNull(Manual.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A section in which something was found.
     *
     * @param address where it is
     * @param title page and section
     * @param excerpt some words of it
     */
    record Hit(ManualAddress address, String title, String excerpt) {}
}
