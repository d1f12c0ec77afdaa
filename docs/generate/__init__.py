"""What is generated from the code and the pages: it is kept in the tree, and held fresh by the tests."""
