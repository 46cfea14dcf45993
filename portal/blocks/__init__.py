"""What pages are assembled from, one file per block family."""
