package midas.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import midas.ui.label.WindowText;
import midas.ui.table.Digits;
import midas.ui.text.DecimalSign;
import midas.ui.text.Language;
import midas.ui.text.Messages;
import midas.ui.theme.Appearance;
import midas.ui.theme.ThemeChoice;
import midas.ui.widget.Centred;
import midas.ui.widget.ComboChoice;

/** All that the user can set, each with the keyboard and in force at once. */
public final class SettingsPane extends VBox {

    private static final List<Integer> ZOOMS = List.of(75, 90, 100, 110, 125, 150, 175, 200, 250, 300);
    private static final List<Integer> INTERVALS = List.of(15, 30, 60, 120, 300, 600);
    private static final int MINUTE = 60;

    private final GridPane grid = new GridPane();

    /**
     * Makes it.
     *
     * @param look how everything looks
     * @param autosave seconds between two times at which what is not saved is kept
     */
    public SettingsPane(Appearance look, IntegerProperty autosave) {
        getStyleClass().addAll("about", "settings");
        grid.getStyleClass().add("settings-grid");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), values);
        getChildren().add(grid);
        combo("language", List.of(Language.current()), Language::title, language -> {})
                .show(Language.current());
        ComboChoice<DecimalSign> decimal =
                combo("decimal", List.of(DecimalSign.values()), SettingsPane::example, look.decimalSignProperty()::set);
        look.decimalSignProperty().subscribe(decimal::show);
        ComboChoice<Digits> digits = combo(
                "digits",
                List.of(Digits.values()),
                choice -> WindowText.text("menu.view.digits." + choice.code()),
                look.digitsProperty()::set);
        look.digitsProperty().subscribe(digits::show);
        ComboChoice<ThemeChoice> theme =
                combo("theme", List.of(ThemeChoice.values()), SettingsPane::title, look.themeProperty()::set);
        look.themeProperty().subscribe(theme::show);
        int zoomed = percent(look.zoomProperty().get());
        ComboChoice<Integer> zoom = combo(
                "zoom",
                with(ZOOMS, zoomed),
                percent -> WindowText.text("settings.percent", percent),
                percent -> look.setZoom(percent / 100.0));
        look.zoomProperty().subscribe(now -> {
            zoom.show(percent(now.doubleValue()));
            if (getScene() != null && getScene().getRoot() instanceof DialogPane dialog) {
                Centred.fit(dialog);
            }
        });
        ComboChoice<Integer> interval =
                combo("autosave", with(INTERVALS, autosave.get()), SettingsPane::duration, autosave::set);
        autosave.subscribe(now -> interval.show(now.intValue()));
    }

    private <T> ComboChoice<T> combo(String name, List<T> choices, Function<T, String> words, Consumer<T> onChosen) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setId("settings-" + name);
        combo.getItems().setAll(choices);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        combo.setMaxWidth(Double.MAX_VALUE);
        Label label = new Label(WindowText.text("settings." + name));
        label.setLabelFor(combo);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label note = new Label(WindowText.text("settings." + name + ".note"));
        note.getStyleClass().addAll("soft", "settings-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        combo.setAccessibleText(label.getText());
        combo.setAccessibleHelp(note.getText());
        // a row of its own: the pane gives what stands on a base line no room for more lines than one
        RowConstraints line = new RowConstraints();
        line.setValignment(VPos.BASELINE);
        grid.getRowConstraints().addAll(line, new RowConstraints());
        int row = grid.getRowConstraints().size() - 2;
        grid.addRow(row, label, combo);
        grid.add(note, 1, row + 1);
        return new ComboChoice<>(combo, onChosen);
    }

    private static String example(DecimalSign sign) {
        return WindowText.text("settings.decimal." + (sign == DecimalSign.POINT ? "point" : "comma"), sign.example());
    }

    private static String title(ThemeChoice theme) {
        return WindowText.text("settings.theme."
                + switch (theme) {
                    case LIGHT -> "light";
                    case DARK -> "dark";
                    case SYSTEM -> "system";
                });
    }

    private static String duration(int seconds) {
        return seconds < MINUTE || seconds % MINUTE != 0
                ? Messages.counted("count.seconds", seconds)
                : Messages.counted("count.minutes", seconds / MINUTE);
    }

    private static int percent(double zoom) {
        return (int) Math.round(zoom * 100);
    }

    /** Offers what is set as well, where that is none of the usual. */
    private static List<Integer> with(List<Integer> usual, int set) {
        return new ArrayList<>(Stream.concat(usual.stream(), IntStream.of(set).boxed())
                .distinct()
                .sorted()
                .toList());
    }
}
