package midas.architecture.planted.ui.text;

import javafx.beans.property.SimpleStringProperty;

/** Planted: words know JavaFX. */
final class WordsAskProperty {
    Object ask() {
        return new SimpleStringProperty();
    }
}
