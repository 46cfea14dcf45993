"""Forms that visitors send without account, cookie or identity."""
