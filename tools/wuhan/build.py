"""Builds data/wuhan from the facts beside this file: python3 tools/wuhan/build.py"""
import candidates
import exports
import firms_sites
import network
import orders
import outages_scenarios
import policies
import production
import products
import programme
import rules
import shipments
import sources
from common import Feed, facts_by
from schema import COLUMNS
from volumes import Needs


def main():
    feed = Feed()
    rules.register(feed.sources)
    firms_sites.build(feed)
    products.build(feed)
    needs = Needs()
    lanes = network.build(feed)
    production.build(feed, needs)
    candidates.build(feed, lanes, needs, facts_by("cluster_sites", "site_key"))
    firms_sites.attributes(feed)
    outages_scenarios.build(feed)
    exports.build(feed, lanes)
    orders.build(feed)
    programme.build(feed)
    policies.build(feed)
    shipments.build(feed, needs)
    feed.write(COLUMNS)
    sources.write(feed)
    for table in COLUMNS:
        print(f"{table:15}{len(feed.rows(table)):6}")


if __name__ == "__main__":
    main()
