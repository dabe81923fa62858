package dev.onrecord.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the path of a route that an extension of Quarkus serves. The methods of the class
 * declare its operations as those of a resource do, so that {@link RouteTable} lists them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ExtensionRoute {

  String value();
}
