package midas.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import midas.ui.label.WindowText;

/** Texts as chips that can be taken away, and a field for one more. */
public final class TokenField extends FlowPane {

    private final List<String> tokens = new ArrayList<>();
    private final TextField more = new TextField();
    private final Button empty = new Button();
    private Consumer<Set<String>> onChange = changed -> {};

    /** Makes a field without texts. */
    public TokenField() {
        getStyleClass().add("token-field");
        more.setId("missingMore");
        more.setPromptText(WindowText.text("import.missing.more"));
        more.setAccessibleText(WindowText.text("import.missing.more.named"));
        more.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        more.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                add();
            }
        });
        // what is empty cannot be typed
        empty.setId("missingEmpty");
        empty.getStyleClass().addAll("token", "token-add");
        empty.setText(WindowText.text("import.missing.add-empty"));
        empty.setAccessibleText(WindowText.text("import.missing.add-empty.named"));
        empty.setOnAction(event -> {
            tokens.addFirst("");
            fill();
            more.requestFocus();
            tell();
        });
        fill();
    }

    /** Sets who hears of each change by the user. */
    public void setOnChange(Consumer<Set<String>> listener) {
        onChange = listener;
    }

    /** Shows texts; those that are shown already keep their places. */
    public void show(Set<String> shown) {
        if (shown.equals(new LinkedHashSet<>(tokens))) {
            return;
        }
        tokens.retainAll(shown);
        shown.stream().filter(token -> !tokens.contains(token)).sorted().forEach(tokens::add);
        fill();
    }

    /** Returns the texts in the order in which they are shown. */
    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    private void fill() {
        getChildren().setAll(tokens.stream().map(this::chip).toList());
        if (!tokens.contains("")) {
            getChildren().add(empty);
        }
        getChildren().add(more);
    }

    private HBox chip(String token) {
        Label label = new Label(token.isEmpty() ? WindowText.text("import.missing.empty") : token);
        label.getStyleClass().add(token.isEmpty() ? "token-words" : "token-text");
        Button remove = new Button("×");
        remove.getStyleClass().add("token-remove");
        remove.setAccessibleText(WindowText.text("import.missing.remove", label.getText()));
        remove.setOnAction(event -> remove(token));
        HBox chip = new HBox(label, remove);
        chip.getStyleClass().add("token");
        return chip;
    }

    private void onKey(KeyEvent event) {
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.COMMA;
        if (ends && !more.getText().isBlank()) {
            add();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && more.getText().isEmpty() && !tokens.isEmpty()) {
            remove(tokens.getLast());
            more.requestFocus();
            event.consume();
        }
    }

    private void add() {
        String token = more.getText().strip();
        more.clear();
        if (!token.isEmpty() && !tokens.contains(token)) {
            boolean focused = more.isFocused();
            tokens.add(token);
            fill();
            if (focused) {
                more.requestFocus();
            }
            tell();
        }
    }

    private void remove(String token) {
        tokens.remove(token);
        fill();
        tell();
    }

    private void tell() {
        onChange.accept(new LinkedHashSet<>(tokens));
    }
}
