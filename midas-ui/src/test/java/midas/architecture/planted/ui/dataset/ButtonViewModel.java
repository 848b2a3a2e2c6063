package midas.architecture.planted.ui.dataset;

import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** Planted: a view model knows a control. */
final class ButtonViewModel {
    @Nullable
    Button button;
}
