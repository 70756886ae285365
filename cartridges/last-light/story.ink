// THE LAST LIGHT
// A cartridge for GameGirl Color. Licence: MIT.

INCLUDE tools.ink
INCLUDE act1.ink
INCLUDE sites.ink
INCLUDE act2.ink
INCLUDE act3.ink
INCLUDE endings.ink

EXTERNAL player_count()
EXTERNAL player_name(n)
EXTERNAL crown_holder()
EXTERNAL character_name(player)

// ---- the night ----
VAR oil = 5          // cans of good oil, the tank's heel included
VAR rate = 2         // cans the lamp burns in a watch: 2 full, 1 low
VAR trust = 0        // what Thole thinks of you
VAR truth = 0        // how much of it you could prove
VAR act = 1
VAR inv = 0          // how much of this watch you have spent looking
VAR turns = 0

// ---- who is on the rock ----
VAR finch = 1
VAR marrack = 1
VAR named_finch = false
VAR named_marrack = false

// ---- what you did ----
VAR how = ""
VAR late = false
VAR promise = false
VAR door_broken = false
VAR boots = false
VAR sat_down = false
VAR low_hands = false
VAR dipped = false
VAR red = false
VAR confessed = false
VAR guilty_drum = false
VAR bell = false
VAR roll_found = false
VAR boy_name = false
VAR gave = false
VAR held_vigil = false
VAR dark_now = false

// ---- where you looked ----
VAR v_log = false
VAR v_tam = false
VAR v_jamb = false
VAR v_oil = false
VAR v_thole = false
VAR v_sayle = false
VAR v_shaft = false
VAR v_gut = false

// ---- what somebody else found for you ----
VAR told_jamb = false
VAR told_tam = false
VAR told_sayle = false
VAR told_shaft = false
VAR told_log = false
VAR told_oil = false
VAR told_thole = false

// ---- people who pressed alone ----
VAR marked = ""
VAR dbl = ""
VAR sleeve = ""
VAR rememberer = ""
VAR dipper = ""
VAR quitter = ""
VAR walker = ""
VAR boots_by = ""
VAR liar = ""
VAR thrower = ""
VAR lone = ""
VAR namer = ""
VAR namer_all = ""
VAR saver = ""
VAR s_log = ""
VAR s_tam = ""
VAR s_jamb = ""
VAR s_oil = ""
VAR s_thole = ""
VAR s_sayle = ""
VAR s_shaft = ""

// ---- this turn's presses: the texts, how many pressed each, who was first, who was last ----
VAR c_a = ""
VAR c_b = ""
VAR c_c = ""
VAR c_d = ""
VAR c_e = ""
VAR n_a = 0
VAR n_b = 0
VAR n_c = 0
VAR n_d = 0
VAR p_a = ""
VAR p_b = ""
VAR p_c = ""
VAR p_d = ""
VAR p_e = ""
VAR q_a = ""
VAR q_b = ""
VAR q_c = ""
VAR q_d = ""
VAR q_e = ""
VAR none = ""

-> boat
