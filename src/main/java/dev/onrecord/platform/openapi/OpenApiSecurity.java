package dev.onrecord.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes authentication in the OpenAPI document. */
final class OpenApiSecurity {

  private static final String BASIC = "basic";
  private static final String BEARER = "bearer";

  /** The requirement of writes: either scheme. */
  static final List<SecurityRequirement> OF_WRITES =
      List.of(requirement(BASIC), requirement(BEARER));

  private OpenApiSecurity() {}

  /** Adds the schemes. Reading requires none. */
  static void addTo(OpenAPI document) {
    document.getComponents().addSecurityScheme(BASIC, scheme(BASIC, "A user in the settings"));
    document
        .getComponents()
        .addSecurityScheme(BEARER, scheme(BEARER, "A bearer token, if the service accepts them"));
    document.setSecurity(
        List.of(OASFactory.createSecurityRequirement(), requirement(BASIC), requirement(BEARER)));
  }

  private static SecurityScheme scheme(String name, String description) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(name)
        .description(description);
  }

  private static SecurityRequirement requirement(String scheme) {
    return OASFactory.createSecurityRequirement().addScheme(scheme);
  }
}
