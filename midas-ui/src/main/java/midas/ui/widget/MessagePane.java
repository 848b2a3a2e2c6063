package midas.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import midas.ui.text.Numbers;

/**
 * What is said above the tabs, by whoever has to say something: two lines of the newest, and a link that shows the others. What is below moves by these two lines, whatever is said.
 */
@DefaultProperty("banners")
public final class MessagePane extends StackPane {

    /** The part of the room that messages take where all of them are to be seen. */
    private static final double MOST = 0.5;

    private static final PseudoClass UNFOLDED = PseudoClass.getPseudoClass("unfolded");

    private final VBox box = new VBox();
    private final FittingScrollPane pane = new FittingScrollPane();
    private final Hyperlink more = new Hyperlink();
    private final ObservableList<Node> banners = box.getChildren();
    /** The newest last. */
    private final List<Callout> messages = new ArrayList<>();

    private boolean unfolded;

    /** Makes a pane that says nothing. */
    public MessagePane() {
        getStyleClass().add("message-pane");
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        box.getStyleClass().add("message-box");
        more.setId("moreMessages");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(event -> {
            unfolded = !unfolded;
            pane.setVvalue(0);
            arrange();
            // it has another place
            more.requestFocus();
        });
        pane.setContent(box);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("edge-to-edge");
        getChildren().add(pane);
        banners.addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::listen);
            }
        });
        arrange();
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = super.computePrefHeight(width);
        return unfolded && getParent() instanceof Region around
                ? Math.min(whole, Math.floor(around.getHeight() * MOST))
                : whole;
    }

    /** Returns those who have something to say: boxes of callouts. */
    public ObservableList<Node> getBanners() {
        return banners;
    }

    private void listen(Node banner) {
        ((VBox) banner).getChildren().addListener((ListChangeListener<Node>) change -> look());
        look();
    }

    private void look() {
        List<Callout> now = banners.stream()
                .flatMap(banner -> ((VBox) banner).getChildren().stream())
                .map(Callout.class::cast)
                .toList();
        messages.retainAll(now);
        // of those that come together the first counts
        for (Callout callout : now.reversed()) {
            if (!messages.contains(callout)) {
                messages.add(callout);
                callout.setBrief(true);
                callout.onOverflow(this::link);
            }
        }
        if (messages.size() <= 1) {
            unfolded = false;
        }
        arrange();
    }

    private void arrange() {
        setVisible(!messages.isEmpty());
        setManaged(!messages.isEmpty());
        pseudoClassStateChanged(UNFOLDED, unfolded);
        for (Callout callout : messages) {
            boolean shown = unfolded || callout == messages.getLast();
            callout.setVisible(shown);
            callout.setManaged(shown);
            callout.setBrief(!unfolded);
        }
        banners.forEach(banner -> {
            boolean speaks = ((VBox) banner).getChildren().stream().anyMatch(Node::isManaged);
            banner.setVisible(speaks);
            banner.setManaged(speaks);
        });
        link();
    }

    private void link() {
        if (more.getParent() instanceof Callout callout) {
            callout.getChildren().remove(more);
        }
        if (messages.isEmpty()) {
            return;
        }
        Callout newest = messages.getLast();
        int others = messages.size() - 1;
        if (unfolded) {
            more.setText(WindowText.text("messages.fewer"));
            // where it is in sight
            banners.stream()
                    .flatMap(banner -> ((VBox) banner).getChildren().stream())
                    .findFirst()
                    .ifPresent(first -> ((Callout) first).putBeside(more));
            return;
        }
        if (others > 0) {
            more.setText(WindowText.text("messages.more", Numbers.count(others)));
        } else if (newest.isOverflowing()) {
            more.setText(WindowText.text("messages.all"));
        } else {
            return;
        }
        newest.putBeside(more);
    }
}
