package midas.architecture.planted.ui.dataset;

/** A view model with nothing wrong. */
public final class FreeViewModel {}
