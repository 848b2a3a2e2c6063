package midas.ui.dummy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.widget.Callout;

/** Draws what a coding would make. */
final class PreviewPane {

    /** Columns that are drawn: those with problems first. */
    private static final int MOST = 12;

    /** Characters up to which a text is never cut. */
    private static final int LONGEST = 20;

    private static final double LEAST_WIDTH = 130;

    private PreviewPane() {}

    static List<Node> of(CodingPreview preview) {
        List<Node> nodes = new ArrayList<>();
        if (preview.columns().isEmpty()) {
            Label hint = new Label(WindowText.text("dummy.preview.empty"));
            hint.setWrapText(true);
            hint.getStyleClass().add("soft");
            return List.of(hint);
        }
        List<CodingPreview.Part> parts = new ArrayList<>(preview.columns());
        parts.sort(Comparator.comparing(part -> part instanceof CodingPreview.Coded));
        for (CodingPreview.Part part : parts.subList(0, Math.min(MOST, parts.size()))) {
            nodes.add(section(part));
        }
        if (parts.size() > MOST) {
            nodes.add(soft(WindowText.text("dummy.preview.more", Numbers.count(parts.size() - MOST))));
        }
        if (preview.problems().isEmpty()) {
            VBox result = new VBox(
                    title(WindowText.text(
                            "dummy.preview.result",
                            Messages.counted("count.columns", preview.names().size()))),
                    soft(Labels.some(preview.names())));
            result.getStyleClass().add("section");
            result.setId("dummyResult");
            nodes.add(result);
        }
        return nodes;
    }

    private static Node section(CodingPreview.Part part) {
        VBox section = new VBox(title(part.column()));
        section.getStyleClass().add("section");
        switch (part) {
            case CodingPreview.Impossible impossible ->
                section.getChildren().add(new Callout(Callout.Kind.ERROR, "", impossible.message()));
            case CodingPreview.Coded coded ->
                section.getChildren()
                        .addAll(
                                soft(WindowText.text(
                                        "dummy.preview.counts",
                                        Messages.counted(
                                                "count.values",
                                                coded.categories().size()),
                                        coded.reference(),
                                        Messages.counted(
                                                "count.dummies", coded.dummies().size()))),
                                scrolling(grid(coded)));
        }
        return section;
    }

    /** Wide rows scroll; the words above them are broken into lines. */
    private static ScrollPane scrolling(GridPane grid) {
        ScrollPane pane = new ScrollPane(grid);
        pane.getStyleClass().add("edge-to-edge");
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToHeight(true);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        pane.setFocusTraversable(false);
        return pane;
    }

    private static GridPane grid(CodingPreview.Coded coded) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("preview-grid");
        for (int at = 0; at < coded.headings().size(); at++) {
            grid.add(cell(coded.headings().get(at), "preview-heading", at), at, 0);
            for (int row = 0; row < coded.rows().size(); row++) {
                grid.add(cell(coded.rows().get(row).get(at), "preview-cell", at), at, row + 1);
            }
        }
        int hidden = coded.dummies().size() + 1 - coded.headings().size();
        if (hidden > 0) {
            Label more = cell(WindowText.text("dummy.preview.hidden", Numbers.count(hidden)), "preview-heading", 0);
            more.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(more, VPos.TOP);
            grid.add(more, coded.headings().size(), 0);
        }
        return grid;
    }

    private static Label cell(String text, String styleClass, int at) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.getStyleClass().add(at == 0 ? "words" : "numeric");
        label.setMaxWidth(Double.MAX_VALUE);
        if (text.length() <= LONGEST) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        } else {
            label.setMinWidth(LEAST_WIDTH);
            label.setTooltip(new Tooltip(text));
        }
        return label;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("soft");
        return label;
    }
}
