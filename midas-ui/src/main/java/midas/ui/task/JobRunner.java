package midas.ui.task;

import java.time.Duration;

/** Where work is done: the only place of the program that knows threads. */
public interface JobRunner {

    /** Runs a task away from the window's thread. */
    void inBackground(Runnable task);

    /** Runs a task on the window's thread, after those asked for before. */
    void onWindow(Runnable task);

    /** Returns the shortest time between two reports of one job that reach the window. */
    Duration reportInterval();
}
