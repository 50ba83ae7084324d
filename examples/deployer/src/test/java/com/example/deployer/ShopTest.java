package com.example.deployer;

import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** A test in the account of the shop, which has the connector profiles that the flow files name. */
// tag::shared[]
@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
@GivenConnectorProfile(name = "shop-desk", type = ConnectorType.ZENDESK)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ShopTest {}
// end::shared[]
