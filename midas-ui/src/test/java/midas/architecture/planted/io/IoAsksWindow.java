package midas.architecture.planted.io;

import javafx.beans.property.SimpleStringProperty;

/** Planted: io knows JavaFX. */
public final class IoAsksWindow {
    Object ask() {
        return new SimpleStringProperty();
    }
}
