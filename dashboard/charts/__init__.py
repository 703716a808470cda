"""Charts that count: each is one declaration and one pure function of an atlas."""
