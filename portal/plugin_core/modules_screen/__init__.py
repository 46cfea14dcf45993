"""The Modules screen: what there is, what each adds, and its switch."""
