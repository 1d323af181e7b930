"""The lists that lead through the whole edition: who stands in which, kept from build to build."""
