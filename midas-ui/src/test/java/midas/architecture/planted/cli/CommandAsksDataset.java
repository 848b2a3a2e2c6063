package midas.architecture.planted.cli;

import midas.architecture.planted.ui.dataset.FreeViewModel;

/** Planted: the command line knows a room of the window. */
final class CommandAsksDataset {
    Object ask() {
        return new FreeViewModel();
    }
}
