"""The filters, which are the legend too, as a page begins with them."""
