"""The report served to a browser on this machine: live, and open to decisions."""
