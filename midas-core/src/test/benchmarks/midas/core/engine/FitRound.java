package midas.core.engine;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import midas.core.design.Design;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import midas.core.result.Diagnostic;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One round on one data set: a read of the columns, X'X, the model without groups, the fit on one thread and on two, one after the other. What is
 * compared is compared within a round, a few milliseconds or seconds apart and in one process, so that whatever else the machine does falls on both.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FitRound {

    /** Family of the data set. */
    @Param("GAUSSIAN")
    public Family family = Family.GAUSSIAN;

    /** Link of the data set. */
    @Param("IDENTITY")
    public Link link = Link.IDENTITY;

    /** Rows. */
    @Param("100000")
    public int n;

    /** Predictors, without the intercept. */
    @Param("5")
    public int p;

    /** Groups. */
    @Param("1000")
    public int q;

    /** Whether nothing but the fit on one thread is timed. */
    @Param("false")
    public boolean fitAlone;

    private ResponseModel pair;
    private Design design;
    private ForkJoinPool oneThread;
    private ForkJoinPool twoThreads;
    private long designBytes;

    /** What one round measured; times in nanoseconds. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Measured {
        /** Reading every predictor once. */
        public long read;
        /** X'X of the predictors. */
        public long crossProduct;
        /** The model without groups; 0 for gaussian identity. */
        public long glm;
        /** The fit on one thread. */
        public long fit;
        /** The fit on two threads. */
        public long fitOnTwo;
        /** Evaluations of all data in the fit. */
        public long evaluations;
        /** Bytes allocated by making the design. */
        public long designBytes;
        /** Bytes allocated by the fit on one thread. */
        public long fitBytes;
        /** Of the fit on one thread: checks, scaling, and for gaussian identity the pass over the data. */
        public long preparing;
        /** Of the fit on one thread: the model without groups. */
        public long startingValues;
        /** Of the fit on one thread: the fit of a part of the groups. */
        public long subsample;
        /** Of the fit on one thread: the search for the maximum. */
        public long varianceComponents;
        /** Of the fit on one thread: standard errors and modes. */
        public long inference;
    }

    /** Draws the data, or stops if they are not what they were. */
    @Setup(Level.Trial)
    public void draw() throws ExecutionException, InterruptedException {
        pair = new ResponseModel(family, link);
        Fixture fixture = Checksums.check(Fixture.of(pair, n, p, q));
        oneThread = new ForkJoinPool(1);
        twoThreads = new ForkJoinPool(2);
        long before = allocated();
        design = fixture.design();
        designBytes = allocated() - before;
        requireSound(fit(oneThread, FitMonitor.none()));
    }

    /** The time of a fit that went wrong says nothing. Small groups make the Laplace approximation rough, and that is no fault of the fit. */
    private static void requireSound(FitOutcome outcome) {
        if (!(outcome instanceof FitOutcome.Fitted fitted)) {
            throw new IllegalStateException("no fit: " + outcome);
        }
        List<Diagnostic> doubts = fitted.model().diagnostics().stream()
                .filter(doubt -> !(doubt instanceof Diagnostic.RoughApproximation))
                .toList();
        if (!fitted.model().convergence().isConverged() || !doubts.isEmpty()) {
            throw new IllegalStateException("doubts: " + doubts);
        }
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void end() {
        oneThread.close();
        twoThreads.close();
    }

    /** Leaves no garbage of the round before. */
    @Setup(Level.Iteration)
    public void collectGarbage() {
        System.gc();
    }

    /** One round. */
    @Benchmark
    public void round(Measured measured, Blackhole results) throws ExecutionException, InterruptedException {
        if (!fitAlone) {
            yardsticks(measured, results);
        }
        fit(measured);
        if (!fitAlone) {
            long begin = System.nanoTime();
            results.consume(fit(twoThreads, FitMonitor.none()));
            measured.fitOnTwo = System.nanoTime() - begin;
        }
    }

    private void yardsticks(Measured measured, Blackhole results) throws ExecutionException, InterruptedException {
        long begin = System.nanoTime();
        results.consume(on(oneThread, () -> Passes.read(design)));
        measured.read = System.nanoTime() - begin;

        begin = System.nanoTime();
        results.consume(on(oneThread, () -> Passes.crossProduct(design)));
        measured.crossProduct = System.nanoTime() - begin;

        if (!pair.isLinearMixedModel()) {
            begin = System.nanoTime();
            results.consume(on(oneThread, this::withoutGroups));
            measured.glm = System.nanoTime() - begin;
        }
    }

    private void fit(Measured measured) throws ExecutionException, InterruptedException {
        StageClock clock = new StageClock();
        long before = on(oneThread, FitRound::allocated);
        long begin = System.nanoTime();
        FitOutcome outcome = fit(oneThread, clock);
        measured.fit = System.nanoTime() - begin;
        clock.end();
        measured.fitBytes = on(oneThread, FitRound::allocated) - before;
        measured.designBytes = designBytes;
        measured.preparing = clock.nanos(FitMonitor.Stage.PREPARING);
        measured.startingValues = clock.nanos(FitMonitor.Stage.STARTING_VALUES);
        measured.subsample = clock.nanos(FitMonitor.Stage.SUBSAMPLE);
        measured.varianceComponents = clock.nanos(FitMonitor.Stage.VARIANCE_COMPONENTS);
        measured.inference = clock.nanos(FitMonitor.Stage.INFERENCE);
        measured.evaluations =
                ((FitOutcome.Fitted) outcome).model().convergence().evaluations();
    }

    private GlmStart.Fit withoutGroups() {
        return new GlmStart(design, pair, ResponseKernel.of(pair), FitMonitor.none()).fit(ModelMatrix.of(design));
    }

    private FitOutcome fit(ForkJoinPool pool, FitMonitor monitor) throws ExecutionException, InterruptedException {
        return on(pool, () -> MixedModels.fit(design, pair, FitOptions.DEFAULT, monitor));
    }

    /** Does the work in the pool; what it cuts into parallel parts stays there. */
    private static <T> T on(ForkJoinPool pool, Callable<T> work) throws ExecutionException, InterruptedException {
        return pool.submit(work).get();
    }

    /** Returns the bytes that this thread has allocated so far. */
    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
