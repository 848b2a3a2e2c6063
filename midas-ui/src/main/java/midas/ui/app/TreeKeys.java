package midas.ui.app;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import midas.ui.label.WindowText;
import midas.ui.project.TreeAction;

/** What everything in the project tree offers, by menu and by key. */
final class TreeKeys {

    private TreeKeys() {}

    /** Returns the actions that rename and delete. */
    static <T> List<TreeAction<T>> renameAndDelete(Consumer<T> rename, Consumer<T> delete) {
        boolean mac = System.getProperty("os.name", "").contains("Mac");
        return List.of(
                TreeAction.of("rename", WindowText.text("tree.rename"), rename)
                        .onKey(new KeyCodeCombination(KeyCode.F2)),
                TreeAction.of("delete", WindowText.text("tree.delete"), delete)
                        .onKey(new KeyCodeCombination(mac ? KeyCode.BACK_SPACE : KeyCode.DELETE)));
    }
}
