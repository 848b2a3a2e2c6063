package midas.architecture.planted.ui.app;

import midas.architecture.planted.core.engine.Secret;

/** Planted: the engine used from outside. */
final class WindowAsksEngine {
    Object ask() {
        return new Secret();
    }
}
