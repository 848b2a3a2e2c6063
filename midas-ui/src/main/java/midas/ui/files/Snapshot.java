package midas.ui.files;

import midas.io.project.ProjectContent;
import midas.io.project.RecoveryNote;

/**
 * The project at one moment.
 *
 * @param content all of it
 * @param note what is to be said about it
 * @param position where it stood among its changes
 */
record Snapshot(ProjectContent content, RecoveryNote note, Object position) {}
