package io.github.appflowtestkit.fake.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** An async client in the shape of a sync one, so that one contract holds for both. */
public final class AsyncAsSync {

    private AsyncAsSync() {}

    /** The sync view of an async client; consumer overloads and paginators are those of the sync interface. */
    public static AppflowClient of(AppflowAsyncClient async) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (isRequestMethod(method)) {
                return joined(async, method, arguments[0]);
            }
            if (method.getName().equals("close")) {
                async.close();
                return null;
            }
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : method.invoke(async, arguments);
        };
        return (AppflowClient) Proxy.newProxyInstance(
                AppflowClient.class.getClassLoader(), new Class<?>[] {AppflowClient.class}, handler);
    }

    private static boolean isRequestMethod(Method method) {
        return method.getParameterCount() == 1
                && AppflowRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                && AppflowResponse.class.isAssignableFrom(method.getReturnType());
    }

    private static Object joined(AppflowAsyncClient async, Method method, Object request) throws Throwable {
        Method twin = AppflowAsyncClient.class.getMethod(method.getName(), method.getParameterTypes());
        try {
            return ((CompletableFuture<?>) twin.invoke(async, request)).join();
        } catch (CompletionException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
