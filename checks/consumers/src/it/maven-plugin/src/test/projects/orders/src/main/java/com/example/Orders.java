package com.example;

/** A class of the project. */
public record Orders(String flowName) {}
