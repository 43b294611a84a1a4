"""Capitals, and towns that are seats of bodies of many states: a line with no more than one of them tells a place."""

from __future__ import annotations

SEATS = frozenset(
    "abu dhabi;abuja;accra;addis ababa;algiers;amman;amsterdam;ankara;antananarivo;apia;ashgabat;asmara;"
    "astana;asunción;athens;baghdad;baku;bamako;bandar seri begawan;bangkok;bangui;banjul;basel;beijing;"
    "beirut;belfast;belgrade;belmopan;berlin;bern;berne;bishkek;bissau;bogotá;bonn;brasília;brasilia;"
    "bratislava;brazzaville;bridgetown;brussels;bruxelles;brussel;bucharest;bucurești;budapest;buenos aires;"
    "bujumbura;cairo;canberra;caracas;cardiff;chisinau;chișinău;colombo;conakry;copenhagen;københavn;dakar;"
    "damascus;dhaka;dili;djibouti;dodoma;doha;dublin;dushanbe;edinburgh;freetown;funafuti;gaborone;geneva;"
    "genève;georgetown;gitega;guatemala city;hanoi;harare;havana;helsinki;hong kong;honiara;islamabad;jakarta;"
    "jerusalem;juba;kabul;kampala;kathmandu;khartoum;kigali;kingston;kinshasa;kuala lumpur;kuwait city;kyiv;"
    "київ;αθήνα;λευκωσία;софия;софія;београд;скопје;минск;мінск;тбилиси;баку;ереван;астана;"
    "la paz;libreville;lilongwe;lima;lisbon;lisboa;ljubljana;lomé;london;luanda;lusaka;luxembourg;madrid;"
    "majuro;malabo;malé;managua;manama;manila;maputo;maseru;mbabane;mexico city;ciudad de méxico;minsk;"
    "mogadishu;monaco;monrovia;montevideo;moroni;moscow;москва;muscat;nairobi;nassau;naypyidaw;new delhi;"
    "new york;niamey;nicosia;nouakchott;nuku'alofa;nuuk;oslo;ottawa;ouagadougou;palikir;panama city;"
    "paramaribo;paris;phnom penh;podgorica;port louis;port moresby;port vila;port-au-prince;porto-novo;prague;"
    "praha;praia;pretoria;pristina;pyongyang;quito;rabat;reykjavik;reykjavík;riga;riyadh;rome;roma;roseau;"
    "san josé;san marino;san salvador;santiago;santo domingo;sarajevo;seoul;singapore;skopje;sofia;strasbourg;"
    "stockholm;sucre;suva;taipei;tallinn;tarawa;tashkent;tbilisi;tegucigalpa;tehran;the hague;den haag;"
    "thimphu;tirana;tokyo;tripoli;tunis;ulaanbaatar;vaduz;valletta;vatican city;victoria;vienna;wien;"
    "vientiane;vilnius;warsaw;warszawa;washington;wellington;windhoek;yamoussoukro;yaoundé;yerevan;zagreb".split(";")
)
"""In small letters, in English and in the town's own language where a body prints it so."""
