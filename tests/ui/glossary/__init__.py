"""Tests of the glossary in the window."""
