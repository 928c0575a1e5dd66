package org.bangfu.platform.file;

/** A picture as it may be kept: a JPEG of our own making, upright, that says nothing but what is to be seen. */
public record Picture(byte[] jpeg, int width, int height) {}
