"""Entities of a record in FollowTheMoney, the data model of OpenAleph and yente."""
