package midas.architecture.planted.cli;

import javafx.beans.property.SimpleStringProperty;

/** Planted: the command line knows JavaFX. */
final class CommandShowsProperty {
    Object show() {
        return new SimpleStringProperty();
    }
}
