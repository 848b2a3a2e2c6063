package midas.ui.manual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** Turns a page of the manual into nodes of the window. */
final class PageNodes {

    private final ManualPage page;
    private int section;
    private final Consumer<ManualAddress> follow;
    private final Map<String, Node> headings = new HashMap<>();

    /**
     * Begins a page.
     *
     * @param page the page
     * @param follow is told of links that are clicked
     */
    PageNodes(ManualPage page, Consumer<ManualAddress> follow) {
        this.page = page;
        this.follow = follow;
    }

    /** Returns all blocks of a document, one below the other. */
    List<Node> blocks(org.commonmark.node.Node document) {
        List<Node> all = new ArrayList<>();
        for (org.commonmark.node.Node child : children(document)) {
            all.add(block(child));
        }
        return all;
    }

    /** Returns the headings made so far, by the names of their sections; the page's title has none. */
    Map<String, Node> headings() {
        return headings;
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> flow(paragraph, "manual-text");
            case IndentedCodeBlock code -> formula(code.getLiteral());
            case FencedCodeBlock code -> formula(code.getLiteral());
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, 1);
            case TableBlock table -> table(table);
            default -> throw new IllegalArgumentException("the manual has no way to show a " + block);
        };
    }

    private Node heading(Heading heading) {
        TextFlow flow = flow(heading, heading.getLevel() == 1 ? "manual-title" : "manual-heading");
        if (heading.getLevel() > 1) {
            section++;
            headings.put(page.sections().get(section).name(), flow);
        }
        return flow;
    }

    private static Node formula(String text) {
        Label label = new Label(text.stripTrailing());
        label.getStyleClass().addAll("formula", "manual-formula");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node list(org.commonmark.node.Node list, int first) {
        VBox box = new VBox();
        box.getStyleClass().add("manual-list");
        int number = first;
        for (org.commonmark.node.Node item : children(list)) {
            Label mark = new Label(first == 0 ? "•" : number + ".");
            mark.getStyleClass().add("manual-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox words = new VBox();
            words.getStyleClass().add("manual-list");
            words.getChildren().setAll(blocks((ListItem) item));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(mark, words);
            row.getStyleClass().add("manual-item");
            box.getChildren().add(row);
            number++;
        }
        return box;
    }

    private Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("manual-table");
        int line = 0;
        for (org.commonmark.node.Node part : children(table)) {
            for (org.commonmark.node.Node row : children(part)) {
                int column = 0;
                for (org.commonmark.node.Node cell : children(row)) {
                    TextFlow words = flow(cell, ((TableCell) cell).isHeader() ? "manual-head" : "manual-cell");
                    grid.add(words, column, line);
                    GridPane.setHgrow(words, Priority.ALWAYS);
                    column++;
                }
                line++;
            }
        }
        return grid;
    }

    private TextFlow flow(org.commonmark.node.Node around, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        inline(around, flow, List.of());
        return flow;
    }

    private void inline(org.commonmark.node.Node around, TextFlow flow, List<String> styles) {
        for (org.commonmark.node.Node child : children(around)) {
            switch (child) {
                case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), styles));
                case Code code -> flow.getChildren().add(text(code.getLiteral(), with(styles, "manual-code")));
                case SoftLineBreak lineBreak -> flow.getChildren().add(text(" ", styles));
                case HardLineBreak lineBreak -> flow.getChildren().add(text("\n", styles));
                case StrongEmphasis strong -> inline(strong, flow, with(styles, "manual-strong"));
                case Emphasis emphasis -> inline(emphasis, flow, with(styles, "manual-strong"));
                case Link link -> flow.getChildren().add(link(link));
                default -> throw new IllegalArgumentException("the manual has no way to show a " + child);
            }
        }
    }

    private Hyperlink link(Link link) {
        TextFlow inside = new TextFlow();
        inline(link, inside, List.of());
        Hyperlink shown = new Hyperlink(words(inside));
        shown.getStyleClass().add("manual-jump");
        shown.setOnAction(event -> {
            shown.setVisited(false);
            follow.accept(ManualAddress.ofLink(link.getDestination(), page.name()));
        });
        return shown;
    }

    private static List<String> with(List<String> styles, String style) {
        List<String> all = new ArrayList<>(styles);
        all.add(style);
        return all;
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("manual-words");
        text.getStyleClass().addAll(styles);
        return text;
    }

    /** Returns the words of a flow. */
    static String words(TextFlow flow) {
        StringBuilder words = new StringBuilder();
        for (Node part : flow.getChildren()) {
            words.append(
                    switch (part) {
                        case Text text -> text.getText();
                        case Hyperlink link -> link.getText();
                        default -> "";
                    });
        }
        return words.toString();
    }

    private static List<org.commonmark.node.Node> children(org.commonmark.node.Node around) {
        List<org.commonmark.node.Node> all = new ArrayList<>();
        for (org.commonmark.node.Node child = around.getFirstChild(); child != null; child = child.getNext()) {
            all.add(child);
        }
        return all;
    }
}
