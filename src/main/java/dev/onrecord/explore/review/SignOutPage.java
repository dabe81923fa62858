package dev.onrecord.explore.review;

/**
 * What a user sees before and after signing out.
 *
 * @param user the name of the user who is signed in, or null
 * @param provider where to sign out at the provider too, or null
 */
record SignOutPage(String user, String token, String provider) {}
