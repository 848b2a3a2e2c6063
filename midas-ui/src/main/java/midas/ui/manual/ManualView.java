package midas.ui.manual;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.ui.label.WindowText;
import org.jspecify.annotations.Nullable;

/** The manual as it is read: pages and what was found on the left, the page on the right. */
final class ManualView extends HBox {

    private final ManualViewModel model;
    private final VBox text = new VBox();
    private final ScrollPane scroll = new ScrollPane(text);
    private final ListView<ManualPage> pages = new ListView<>();
    private final ListView<Manual.Hit> hits = new ListView<>();
    private final TextField question = new TextField();
    private @Nullable PageNodes shown;
    private String shownPage = "";
    private String wanted = "";
    private boolean reading;

    ManualView(ManualViewModel model) {
        this.model = model;
        getStyleClass().add("manual");
        getChildren().setAll(side(), page());
        model.placeProperty().subscribe(this::show);
        // a page that has just been made, or a window that has just been opened, is not laid out yet
        text.heightProperty().subscribe(now -> soon());
        scroll.viewportBoundsProperty().subscribe(now -> soon());
    }

    /** Puts the cursor where a question can be typed. */
    void askQuestion() {
        question.requestFocus();
    }

    private Node side() {
        question.setId("manualSearch");
        question.setPromptText(WindowText.text("manual.search"));
        question.setAccessibleText(WindowText.text("manual.search"));
        question.textProperty().bindBidirectional(model.questionProperty());
        question.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !model.hits().isEmpty()) {
                model.go(model.hits().getFirst().address());
            } else if (event.getCode() == KeyCode.DOWN && hits.isVisible()) {
                hits.requestFocus();
                hits.getSelectionModel().selectFirst();
            } else if (event.getCode() == KeyCode.ESCAPE && !question.getText().isEmpty()) {
                question.clear();
                event.consume();
            }
        });
        pages.setId("manualPages");
        pages.setAccessibleText(WindowText.text("manual.contents"));
        pages.getItems().setAll(model.pages());
        pages.setCellFactory(list -> new Cell<>(ManualPage::title, page -> ""));
        pages.getSelectionModel().selectedItemProperty().subscribe(page -> {
            if (page != null && !page.equals(model.page())) {
                model.go(new ManualAddress(page.name(), ""));
            }
        });
        hits.setId("manualHits");
        hits.setAccessibleText(WindowText.text("manual.found"));
        hits.setItems(model.hits());
        hits.setPlaceholder(soft(WindowText.text("manual.found.none")));
        hits.setCellFactory(list -> new Cell<>(Manual.Hit::title, Manual.Hit::excerpt));
        hits.getSelectionModel().selectedItemProperty().subscribe(hit -> {
            if (hit != null) {
                model.go(hit.address());
            }
        });
        hits.visibleProperty().bind(question.textProperty().map(words -> !words.isBlank()));
        pages.visibleProperty().bind(hits.visibleProperty().not());
        for (ListView<?> list : new ListView<?>[] {pages, hits}) {
            list.getStyleClass().add("manual-list-view");
        }
        StackPane lists = new StackPane(pages, hits);
        VBox.setVgrow(lists, Priority.ALWAYS);
        VBox side = new VBox(question, lists);
        side.getStyleClass().add("manual-side");
        return side;
    }

    private Node page() {
        Button back = button("manualBack", "manual.back");
        back.disableProperty().bind(model.canGoBackProperty().not());
        back.setOnAction(event -> model.back());
        Button forward = button("manualForward", "manual.forward");
        forward.disableProperty().bind(model.canGoForwardProperty().not());
        forward.setOnAction(event -> model.forward());
        HBox tools = new HBox(back, forward);
        tools.getStyleClass().add("manual-tools");
        text.getStyleClass().add("manual-page");
        text.setId("manualPage");
        scroll.setFitToWidth(true);
        scroll.addEventFilter(ScrollEvent.SCROLL, event -> reading = true);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> reading = true);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, event -> reading = true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox page = new VBox(tools, scroll);
        page.getStyleClass().add("manual-main");
        HBox.setHgrow(page, Priority.ALWAYS);
        return page;
    }

    private static Button button(String id, String key) {
        Button button = new Button(WindowText.text(key));
        button.setId(id);
        button.getStyleClass().add("slim");
        return button;
    }

    private void show(ManualAddress place) {
        ManualPage page = model.page();
        pages.getSelectionModel().select(page);
        if (!page.name().equals(shownPage)) {
            PageNodes nodes = new PageNodes(page, model::go);
            text.getChildren().setAll(nodes.blocks(page.document()));
            model.next().ifPresent(next -> {
                Hyperlink link = new Hyperlink(WindowText.text("manual.next", next.title()));
                link.setOnAction(event -> model.go(new ManualAddress(next.name(), "")));
                text.getChildren().add(link);
            });
            shown = nodes;
            shownPage = page.name();
        }
        wanted = place.section();
        reading = false;
        soon();
    }

    /** Scrolls when all is laid out; until the reader scrolls. */
    private void soon() {
        Platform.runLater(() -> {
            if (!reading && getScene() != null && getScene().getWindow() != null) {
                applyCss();
                layout();
                scrollTo(wanted);
            }
        });
    }

    private void scrollTo(String section) {
        PageNodes nodes = shown;
        Node heading = nodes == null ? null : nodes.headings().get(section);
        double room = text.getHeight() - scroll.getViewportBounds().getHeight();
        if (heading == null || room <= 0) {
            scroll.setVvalue(0);
            return;
        }
        Bounds bounds = heading.getBoundsInParent();
        scroll.setVvalue(Math.clamp(bounds.getMinY() / room, 0, 1));
    }

    private static Label soft(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("soft");
        label.setWrapText(true);
        return label;
    }

    /** A line of one of the lists: a title, and below it, where there is one, an excerpt. */
    private static final class Cell<T> extends ListCell<T> {

        private final Function<T, String> title;
        private final Function<T, String> excerpt;

        Cell(Function<T, String> title, Function<T, String> excerpt) {
            this.title = title;
            this.excerpt = excerpt;
            setPrefWidth(0);
        }

        /** As high as all lines of what is in it, which the toolkit asks for their height before they have a width. */
        @Override
        protected double computePrefHeight(double width) {
            double beside = snappedLeftInset() + snappedRightInset();
            return getGraphic() == null || width <= beside
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + getGraphic().prefHeight(width - beside) + snappedBottomInset();
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(null);
            if (!empty && item != null) {
                Label name = new Label(title.apply(item));
                name.setWrapText(true);
                VBox words = new VBox(name);
                words.setAlignment(Pos.CENTER_LEFT);
                if (!excerpt.apply(item).isEmpty()) {
                    Label some = soft(excerpt.apply(item));
                    some.getStyleClass().add("small");
                    words.getChildren().add(some);
                }
                setGraphic(words);
            }
        }
    }
}
