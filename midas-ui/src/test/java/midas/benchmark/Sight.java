package midas.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What can be seen in a window of the program. */
final class Sight {

    private final Scene scene;

    Sight(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    static void awaitToolkit() {
        while (true) {
            try {
                Platform.runLater(() -> {});
                return;
            } catch (IllegalStateException notYet) {
                Steps.pause(5);
            }
        }
    }

    static Scene awaitScene() {
        List<Scene> found = new ArrayList<>();
        while (!Steps.onWindow(() -> {
            for (Window window : Window.getWindows()) {
                if (window.isShowing() && window.getScene() != null) {
                    found.add(window.getScene());
                    return true;
                }
            }
            return false;
        })) {
            Steps.pause(5);
        }
        return found.getFirst();
    }

    @Nullable
    Node find(String query) {
        return scene.getRoot().lookupAll(query).stream()
                .filter(Sight::isShown)
                .findFirst()
                .orElse(null);
    }

    /** Forms behind other tabs and forms in preparation do not count. */
    private static boolean isShown(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (!current.isVisible()) {
                return false;
            }
        }
        return true;
    }

    <T extends Node> T get(String query, Class<T> type) {
        return type.cast(need(find(query)));
    }

    Button button(String query) {
        return get(query, Button.class);
    }

    MenuItem menu(String id) {
        return menus().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    MenuItem themeMenu(String choice) {
        return menus().filter(item -> choice.equals(item.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    MenuItem keyMenu(KeyCode key) {
        return menus().filter(item -> item.getAccelerator() instanceof KeyCodeCombination keys && keys.getCode() == key)
                .findFirst()
                .orElseThrow();
    }

    private Stream<MenuItem> menus() {
        return get(".menu-bar", MenuBar.class).getMenus().stream().flatMap(Sight::items);
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu
                ? Stream.concat(Stream.of(menu), menu.getItems().stream().flatMap(Sight::items))
                : Stream.of(item);
    }

    static <T> T need(@Nullable T there) {
        if (there == null) {
            throw new IllegalStateException("not there");
        }
        return there;
    }

    /** Returns the dialog over the first window, where there is one. */
    static Optional<Sight> dialog(Scene below) {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof javafx.stage.Stage)
                .map(Window::getScene)
                .filter(other -> other != below)
                .map(Sight::new)
                .findFirst();
    }
}
