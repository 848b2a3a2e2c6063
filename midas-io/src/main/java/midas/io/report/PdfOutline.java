package midas.io.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midas.io.pdf.PdfFile;

/** The headings of a document, as readers show them beside it. */
final class PdfOutline {

    /** A heading, and those below it. */
    private static final class Item {
        private final int number;
        private final int level;
        private final String content;
        private final List<Item> below = new ArrayList<>();

        Item(int number, int level, String content) {
            this.number = number;
            this.level = level;
            this.content = content;
        }

        int all() {
            return below.stream().mapToInt(item -> 1 + item.all()).sum();
        }
    }

    private final PdfFile file;
    private final Item root;
    private final List<Item> open = new ArrayList<>();

    PdfOutline(PdfFile file) {
        this.file = file;
        this.root = new Item(file.reserve(), -1, "/Type /Outlines");
        open.add(root);
    }

    /** Adds a heading. */
    void add(int level, String text, int page, double top) {
        while (open.getLast().level >= level) {
            open.removeLast();
        }
        String content = "/Title " + PdfFile.text(Lines.plain(text)) + " /Dest [" + page + " 0 R /XYZ null "
                + String.format(Locale.ROOT, "%.1f", top + 8) + " null]";
        Item item = new Item(file.reserve(), level, content);
        open.getLast().below.add(item);
        open.add(item);
    }

    /** Writes it and returns its number. */
    int end() throws IOException {
        write(root, "");
        return root.number;
    }

    private void write(Item item, String places) throws IOException {
        StringBuilder content = new StringBuilder("<<" + item.content + places);
        if (!item.below.isEmpty()) {
            content.append(" /First " + item.below.getFirst().number + " 0 R /Last " + item.below.getLast().number
                    + " 0 R /Count " + item.all());
        }
        file.object(item.number, content.append(">>").toString());
        for (int i = 0; i < item.below.size(); i++) {
            String near = " /Parent " + item.number + " 0 R"
                    + (i > 0 ? " /Prev " + item.below.get(i - 1).number + " 0 R" : "")
                    + (i < item.below.size() - 1 ? " /Next " + item.below.get(i + 1).number + " 0 R" : "");
            write(item.below.get(i), near);
        }
    }
}
