package io.github.appflowtestkit.fake.internal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import java.util.List;

/** The page about a fake: what it holds, and the calls that it has recorded. */
public final class FakePage {

    /** The path below which a server has what the live page loads. */
    public static final String FOLDER = "/_testkit/page/";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, FakePage.class.getClassLoader(), FakePage.class.getPackageName());

    private FakePage() {}

    /**
     * Returns the page of a server, which loads style and script from there.
     *
     * @param fakes one for each account and Region
     */
    public static String live(List<FakeAppflow> fakes, ServerFacts server, PageQuery query) {
        return page("page.jte", PageView.live(PageAccount.all(fakes), server, query));
    }

    /**
     * Returns the page about a fake, all its accounts and Regions included, as a file that needs no other.
     *
     * @param title the heading, such as the name of a test
     */
    public static String file(String title, FakeAppflow fake) {
        List<FakeAppflow> fakes =
                List.copyOf(InMemoryAppflow.of(fake).registry().all());
        return page("page.jte", PageView.file(title, PageAccount.all(fakes)));
    }

    /** Returns a page with request and answer of one call. */
    public static String call(RecordedCall call) {
        return page("detail.jte", DetailView.of(call));
    }

    /** Returns a page with the definition of one flow. */
    public static String flow(FlowView flow) {
        return page("detail.jte", DetailView.of(flow));
    }

    /** Returns the style sheet of the live page. */
    public static String style() {
        return Assets.load().style();
    }

    /** Returns the script of the live page. */
    public static String script() {
        return Assets.load().script();
    }

    private static String page(String template, Object content) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, content, page);
        return page.toString();
    }
}
