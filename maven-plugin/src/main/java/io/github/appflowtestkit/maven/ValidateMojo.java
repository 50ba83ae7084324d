package io.github.appflowtestkit.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the Amazon AppFlow flows of a project: requests, CloudFormation templates and Terraform configurations. The
 * build fails if AppFlow would refuse one of them. If nothing changed since the last check, the goal only repeats what it
 * found.
 */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.PROCESS_TEST_RESOURCES, threadSafe = true)
public final class ValidateMojo extends AbstractMojo {

    /**
     * The files and folders to check, relative to the folder of the project. Default: the folder of the project, without
     * folders that have a <code>pom.xml</code> of their own. In a folder, all <code>*.json</code>, <code>*.yaml</code>,
     * <code>*.yml</code>, <code>*.template</code> and <code>*.tf</code> files with flows are checked, except in hidden
     * folders, <code>node_modules</code>, <code>target</code> and the build folder of the project.
     */
    @Parameter(property = "appflow.flows")
    private List<String> flows = List.of();

    /**
     * Patterns for the files of folders to check, such as <code>**&#47;*.template.json</code>, relative to each folder of
     * <code>flows</code>. Default: all files.
     */
    @Parameter(property = "appflow.includes")
    private List<String> includes = List.of();

    /** Patterns for the files of folders to leave out, relative to each folder of <code>flows</code>. Default: none. */
    @Parameter(property = "appflow.excludes")
    private List<String> excludes = List.of();

    /**
     * The configuration for all files. Default: for each file, the nearest <code>appflow-testkit.yaml</code> in its folder
     * or a folder above.
     */
    @Parameter(property = "appflow.config")
    private @Nullable File config;

    /** The baseline: findings in it are not reported. Default: the baseline that the configuration names, if any. */
    @Parameter(property = "appflow.baseline")
    private @Nullable File baseline;

    /** The lowest severity that makes the build fail: <code>error</code>, <code>warning</code> or <code>note</code>. */
    @Parameter(property = "appflow.failOn", defaultValue = "error")
    private String failOn;

    /**
     * The kind of all files, such as <code>create-flow</code>, <code>cloudformation</code> or <code>terraform</code>.
     * Default: what their content tells.
     */
    @Parameter(property = "appflow.kind")
    private @Nullable String kind;

    /**
     * The reports to write: an element for each, with the name of its format and the file, relative to the folder of the
     * project. Default: none. Findings are in the log in any case.
     */
    @Parameter
    private Map<String, String> reports = Map.of();

    /** Leaves the check out. */
    @Parameter(property = "appflow.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File folder;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File buildFolder;

    /** The folder of the whole build; an IDE may not know one. */
    @Parameter(defaultValue = "${session.request.multiModuleProjectDirectory}", readonly = true)
    private @Nullable File root;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Called by Maven. */
    public ValidateMojo() {}

    /**
     * Checks the flows and logs the findings.
     *
     * @throws MojoFailureException if there are findings of the severity that makes the build fail
     * @throws MojoExecutionException if the configuration in the pom is wrong, or a file cannot be read or written
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped, because appflow.skip is set");
            return;
        }
        outcome().tell(getLog());
    }

    private Outcome outcome() throws MojoExecutionException {
        ProjectFolders folders = ProjectFolders.of(root, folder, buildFolder);
        Path state =
                folders.build().resolve("appflow-testkit").resolve("validate-" + execution.getExecutionId() + ".txt");
        return new FlowCheck(settings(folders), pluginFiles(), InstantSource.system()).outcome(state);
    }

    private Settings settings(ProjectFolders folders) throws MojoExecutionException {
        try {
            return new Settings(
                    folders,
                    Settings.flows(folders, flows),
                    Settings.globs("includes", includes),
                    Settings.globs("excludes", excludes),
                    Optional.ofNullable(config).map(File::toPath),
                    Optional.ofNullable(baseline).map(File::toPath),
                    Settings.severity(failOn),
                    Settings.kind(kind),
                    Settings.reports(folders, reports));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("wrong configuration: " + e.getMessage(), e);
        }
    }

    /** The plugin and what it runs with, rules of the project included: a new version may find something else. */
    private List<String> pluginFiles() {
        return execution.getMojoDescriptor().getPluginDescriptor().getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(file -> file + " " + file.length() + " " + file.lastModified())
                .sorted()
                .toList();
    }
}
