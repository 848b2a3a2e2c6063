package midas.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.io.Serializable;
import java.net.StandardProtocolFamily;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The rules of the house: which room may know which. They are written for a root package, so that a planted copy of the
 * house with everything done wrong can show that each of them can fail.
 *
 * @param root package above core, io, ui and cli
 */
record House(String root) {

    private String room(String name) {
        return root + "." + name + "..";
    }

    /** Returns the rules by name, in order. */
    Map<String, ArchRule> rules() {
        return Map.ofEntries(
                Map.entry("core knows no other room", coreKnowsNoOtherRoom()),
                Map.entry("core knows no files", coreKnowsNoFiles()),
                Map.entry("io knows no window", ioKnowsNoWindow()),
                Map.entry("the table library stays in io", tableLibraryStaysInIo()),
                Map.entry("the command line knows no JavaFX", commandLineKnowsNoJavaFx()),
                Map.entry("the command line knows few rooms of the window", commandLineKnowsFewRooms()),
                Map.entry("words know no JavaFX", wordsKnowNoJavaFx()),
                Map.entry("view models know no controls", viewModelsKnowNoControls()),
                Map.entry("threads are made in three places", threadsAreMadeInThreePlaces()),
                Map.entry("the engine is core's own", engineIsCoresOwn()),
                Map.entry("results hold no arrays", resultsHoldNoArrays()),
                Map.entry("nothing depends on the locale", nothingDependsOnTheLocale()),
                Map.entry("nobody prints but the command line", nobodyPrints()),
                Map.entry("nobody uses a network", nobodyUsesANetwork()),
                Map.entry(
                        "parsing arguments is the command line's, JSON its and that of results and project files",
                        librariesInTheirRooms()));
    }

    private ArchRule coreKnowsNoOtherRoom() {
        return noClasses()
                .that()
                .resideInAPackage(room("core"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("io"), room("ui"), room("cli"), "javafx..", "tech.tablesaw..");
    }

    private ArchRule coreKnowsNoFiles() {
        return noClasses()
                .that()
                .resideInAPackage(room("core"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..")
                        .and(DescribedPredicate.not(assignableTo(Serializable.class))));
    }

    private ArchRule ioKnowsNoWindow() {
        return noClasses()
                .that()
                .resideInAPackage(room("io"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room("ui"), room("cli"), "javafx..");
    }

    private ArchRule tableLibraryStaysInIo() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("io"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tech.tablesaw..");
    }

    private ArchRule commandLineKnowsNoJavaFx() {
        return noClasses()
                .that()
                .resideInAPackage(room("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
    }

    /** The command line shares the words and the log with the window, and opens it by its one door. */
    private ArchRule commandLineKnowsFewRooms() {
        DescribedPredicate<JavaClass> door =
                nameMatching(Pattern.quote(root) + "\\.ui\\.app\\.Launcher").forSubtype();
        return noClasses()
                .that()
                .resideInAPackage(room("cli"))
                .should()
                .dependOnClassesThat(resideInAPackage(room("ui"))
                        .and(DescribedPredicate.not(resideInAnyPackage(room("ui.text"), room("ui.logging"))))
                        .and(DescribedPredicate.not(door)));
    }

    private ArchRule wordsKnowNoJavaFx() {
        return noClasses()
                .that()
                .resideInAnyPackage(room("ui.text"), room("ui.logging"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
    }

    private ArchRule viewModelsKnowNoControls() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx..");
    }

    /**
     * Interrupts is the command line's twin of the window's task room: Ctrl-C, and the start of the table library. Opening a pipe waits for its writer in a call
     * that nothing can end: only a thread that is left behind can wait for it.
     */
    private ArchRule threadsAreMadeInThreePlaces() {
        DescribedPredicate<JavaAccess<?>> makesThread = describe(
                "make a thread",
                access -> access.getTargetOwner().isAssignableTo(Thread.class)
                                && List.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread")
                                        .contains(access.getName())
                        || access.getTargetOwner().isEquivalentTo(Executors.class)
                        || access.getTargetOwner().isAssignableTo(Executor.class)
                        || access.getTargetOwner().isAssignableTo("javafx.concurrent.Worker")
                        || access.getTargetOwner().isEquivalentTo(Timer.class)
                        || access.getTargetOwner().isEquivalentTo(CompletableFuture.class));
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("ui.task"))
                .and()
                .doNotHaveFullyQualifiedName(root + ".cli.Interrupts")
                .and()
                .doNotHaveFullyQualifiedName(root + ".io.importing.PipeBytes")
                .should()
                .accessTargetWhere(makesThread);
    }

    private ArchRule engineIsCoresOwn() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("core"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("core.engine"));
    }

    private ArchRule resultsHoldNoArrays() {
        return fields().that()
                .areDeclaredInClassesThat(
                        resideInAPackage(room("core.result")).and(describe("are not enums", type -> !type.isEnum())))
                .should()
                .notHaveRawType(describe("array", JavaClass::isArray));
    }

    private ArchRule nothingDependsOnTheLocale() {
        DescribedPredicate<JavaAccess<?>> byLocale = target(owner(assignableTo(String.class)))
                .and(describe(
                        "go by the default locale",
                        (JavaAccess<?> access) -> access.getName().equals("formatted")
                                || List.of("toLowerCase", "toUpperCase").contains(access.getName())
                                        && access.getDescription().contains("Case()>")
                                || access.getName().equals("format")
                                        && access.getDescription().contains("format(java.lang.String,")))
                .forSubtype();
        return noClasses()
                .should()
                .accessTargetWhere(byLocale)
                .orShould()
                .dependOnClassesThat(assignableTo(NumberFormat.class));
    }

    private ArchRule nobodyPrints() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace");
    }

    /** Addresses of resources and files are no network; the room of the one window speaks to itself, by a socket that is a file. */
    private ArchRule nobodyUsesANetwork() {
        DescribedPredicate<JavaClass> network = describe(
                "reach beyond this machine",
                type -> type.getPackageName().startsWith("java.net")
                                && !Set.of("java.net.URL", "java.net.URI", "java.net.URISyntaxException")
                                        .contains(type.getName())
                        || type.getPackageName().startsWith("javax.net")
                        || type.getPackageName().startsWith("java.rmi")
                        || List.of(
                                        "SocketChannel",
                                        "ServerSocketChannel",
                                        "DatagramChannel",
                                        "AsynchronousSocketChannel")
                                .contains(type.getSimpleName()));
        DescribedPredicate<JavaClass> oneMachine = describe(
                "go by files",
                type -> Set.of(
                                        "java.net.StandardProtocolFamily",
                                        "java.net.ProtocolFamily",
                                        "java.net.UnixDomainSocketAddress",
                                        "java.net.SocketAddress")
                                .contains(type.getName())
                        || List.of("SocketChannel", "ServerSocketChannel").contains(type.getSimpleName()));
        DescribedPredicate<JavaAccess<?>> fetches = describe(
                "fetch what is behind an address",
                access -> access.getTargetOwner().getName().equals("java.net.URL")
                        && List.of("openStream", "openConnection", "getContent").contains(access.getName()));
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackage(room("ui.instance"))
                        .should()
                        .dependOnClassesThat(network)
                        .orShould()
                        .accessTargetWhere(fetches))
                .and(noClasses()
                        .that()
                        .resideInAPackage(room("ui.instance"))
                        .should()
                        .dependOnClassesThat(network.and(DescribedPredicate.not(oneMachine)))
                        .orShould()
                        .accessField(StandardProtocolFamily.class, "INET")
                        .orShould()
                        .accessField(StandardProtocolFamily.class, "INET6"));
    }

    private ArchRule librariesInTheirRooms() {
        return classes()
                .that()
                .resideOutsideOfPackages(room("cli"), room("io.project"), room("ui.text.result"))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("picocli..", "com.fasterxml.jackson..");
    }
}
