package midas.ui.theme;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Window;
import midas.ui.table.Digits;
import midas.ui.text.DecimalSign;

/**
 * Theme and zoom of the window. Sheets are the same for all themes: what differs, the colours and the size of the text, is the style of a scene's root, which windows
 * in front of it take over as it is.
 */
public final class Appearance {

    /** Size of ordinary text at zoom 1, in pixels. */
    public static final double TEXT_SIZE = 13;

    private static final double STEP = 1.1;
    private static final double SMALLEST = 0.6;
    private static final double LARGEST = 3;

    private static final String LIGHT = colours("roles-light.css");
    private static final String DARK = colours("roles-dark.css");

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ObjectProperty<Digits> digits = new SimpleObjectProperty<>(Digits.FOUR);
    private final ObjectProperty<DecimalSign> decimalSign = new SimpleObjectProperty<>(DecimalSign.POINT);
    private final BooleanProperty waldTests = new SimpleBooleanProperty();
    private Consumer<Change> onRestyle = change -> {};

    /** Returns the chosen theme. */
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Returns the zoom, 1 for the original size. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    /** Returns how many digits tables of results show. */
    public ObjectProperty<Digits> digitsProperty() {
        return digits;
    }

    /** Returns the decimal sign of what is shown. */
    public ObjectProperty<DecimalSign> decimalSignProperty() {
        return decimalSign;
    }

    /** Returns whether tables of fixed effects show Wald z and p. */
    public BooleanProperty waldTestsProperty() {
        return waldTests;
    }

    /** What changes. */
    public enum Change {
        /** Colours. */
        THEME,
        /** Sizes. */
        ZOOM
    }

    /** Sets what is done before everything is styled anew. */
    public void setOnRestyle(Consumer<Change> action) {
        onRestyle = action;
    }

    /** Makes everything a step larger. */
    public void zoomIn() {
        setZoom(zoom.get() * STEP);
    }

    /** Makes everything a step smaller. */
    public void zoomOut() {
        setZoom(zoom.get() / STEP);
    }

    /** Goes back to the original size. */
    public void zoomReset() {
        setZoom(1);
    }

    /** Sets the zoom, kept within what can still be used. */
    public void setZoom(double value) {
        double near = Math.abs(value - 1) < 0.02 ? 1 : value;
        zoom.set(Math.clamp(near, SMALLEST, LARGEST));
    }

    /** Dresses a scene, and keeps it dressed when theme or zoom change. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        List<String> sheets =
                new ArrayList<>(List.of(sheet("roles-light.css"), sheet("controls.css"), sheet("midas.css")));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            // what lies around a popup would be white
            sheets.add(sheet("opaque-popups.css"));
        }
        scene.getStylesheets().setAll(sheets);
        restyle(scene, Change.THEME);
        theme.addListener((property, before, now) -> restyle(scene, Change.THEME));
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener((property, before, now) -> restyle(scene, Change.THEME));
        zoom.addListener((property, before, now) -> restyle(scene, Change.ZOOM));
    }

    private boolean isDark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private void restyle(Scene scene, Change change) {
        onRestyle.accept(change);
        String before = scene.getRoot().getStyle();
        String now = "-fx-font-size: " + TEXT_SIZE * zoom.get() + "px;" + (isDark() ? DARK : LIGHT);
        wear(scene, now, change);
        if (!before.isEmpty()) {
            // those in front that wear the same
            for (Window window : List.copyOf(Window.getWindows())) {
                Scene other = window.getScene();
                if (other != null
                        && other != scene
                        && before.equals(other.getRoot().getStyle())) {
                    wear(other, now, change);
                }
            }
        }
        if (scene.getWindow() != null) {
            // styling and laying out all nodes are long each: not both in one frame, where it can be helped
            Platform.runLater(() -> scene.getRoot().applyCss());
        }
    }

    private void wear(Scene scene, String style, Change change) {
        if (change == Change.THEME) {
            // marks all nodes, and what comes then goes with that; a style alone has the rules of all nodes found at
            // once,
            // and applied in an event of its own
            scene.getPreferences().setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
        }
        scene.getRoot().setStyle(style);
    }

    /** Returns what a sheet says of the root. */
    private static String colours(String name) {
        try (InputStream stream = Objects.requireNonNull(Appearance.class.getResourceAsStream(name), name)) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf('{') + 1, all.lastIndexOf('}')).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sheet(String name) {
        URL url = Objects.requireNonNull(Appearance.class.getResource(name), name);
        return url.toExternalForm();
    }
}
