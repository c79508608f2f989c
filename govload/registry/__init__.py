"""Ministries and agencies over time, and the published reference figures."""
