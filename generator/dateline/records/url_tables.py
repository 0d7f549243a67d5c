"""Closed tables about web addresses: what a query says in vain, and hosts that only lead on.

TRACKING and TRACKING_PREFIXES are frozen for `format: 1`: they decide about published addresses.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TRACKING: Final = _words("""
    __tn__ __twitter_impression _branch_match_id _ga _gl _hsenc _hsmi _openstat
    at_bbc_team at_campaign at_campaign_type at_format at_link_id at_link_origin at_link_type
    at_medium at_ptr_name cmp cmpid dclid dicbo fb_action_ids fb_action_types fb_ref fb_source
    fbclid gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig icid igsh igshid ito
    li_fat_id mc_cid mc_eid mkt_tok msclkid mtm_campaign mtm_kwd mtm_medium mtm_source ncid
    nr_email_referer ocid oly_anon_id oly_enc_id pk_campaign pk_kwd pk_medium pk_source ref_src
    ref_url s_cid s_kwcid smid smtyp soc_src soc_trk sr_share srsltid ttclid twclid vero_id wbraid
    wt.mc_id wt_mc xtor yclid ysclid
""")
"""Query parameters, in lower case, that say how a reader came and never what is shown."""

TRACKING_PREFIXES: Final = ("utm_", "ns_", "at_custom", "hsa_")
"""The same, for families of them."""

SHORTENERS: Final = _words("""
    abcn.ws adf.ly aje.io amzn.to apne.ws bbc.in bc.vc bit.do bit.ly bitly.com bl.ink bloom.bg
    buff.ly cbsn.ws clck.ru cnb.cx cnn.it cutt.ly db.tt dld.bz dlvr.it econ.st fb.me fxn.ws git.io
    goo.gl goo.su gu.com hubs.la hubs.ly ift.tt is.gd j.mp lc.chat lnkd.in mcaf.ee n.pr nyti.ms
    on.ft.com on.wsj.com ow.ly p.dw.com po.st politi.co qps.ru rb.gy rebrand.ly reut.rs s.id
    shorte.st shorturl.at snip.ly soo.gd spr.ly su.pr t.co t.ly ti.me tiny.cc tiny.one tinyurl.com
    tny.im trib.al u.to urlz.fr v.gd vk.cc wapo.st wp.me x.co
""")
"""Hosts whose addresses only lead on to another, for as long as their owner lives."""
