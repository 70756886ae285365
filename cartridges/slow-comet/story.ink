// THE SLOW COMET
// A cartridge for GameGirl Color. In any other Ink player it runs as well:
// on_press is then never called, and every counter stays at nought.

INCLUDE act1.ink
INCLUDE act2.ink
INCLUDE act3.ink
INCLUDE act4.ink
INCLUDE alarms.ink
INCLUDE endings.ink
INCLUDE glimpses.ink

EXTERNAL player_count()
EXTERNAL player_name(n)
EXTERNAL crown_holder()
EXTERNAL character_name(player)

// ---- the ship’s ledger
VAR day = 11
VAR air = 7
VAR sail = 3
VAR course = 1
VAR sleepers = 412
VAR hold = 7
VAR kin = 0
VAR wrong = 0
VAR keyturns = 0
VAR woken = 0
VAR extra = 0
VAR crises = 0

// ---- what it is called
VAR sn = "the Lodger"
VAR sc = "The Lodger"
VAR othername = ""
VAR othernamer = ""

// ---- what the watch knows
VAR k_note = false
VAR k_heart = false
VAR k_bell = false
VAR k_seam = false
VAR k_two = false
VAR k_stitch = false
VAR k_fenn = false
VAR k_knock = false
VAR k_one = false
VAR k_kick = false

// ---- things and people
VAR charges = false
VAR pell = false
VAR pell_dead = false
VAR frosted = false
VAR spare = true
VAR palm = false
VAR instep = true
VAR asleep = false
VAR rowc = 0
VAR rowc_lost = 0
VAR moor = false
VAR promise = false
VAR note = false
VAR path = ""
VAR cargo = ""
VAR place = ""
VAR fenn = 0
VAR silenced = false
VAR stay = false
VAR captain_dead = false
VAR captain_met = false
VAR shattered = false
VAR broke = false
VAR sung = false
VAR rode = false
VAR shade = false
VAR freed = false
VAR fought = false
VAR touched = ""
VAR sitter = ""
VAR sewer = ""
VAR rigs = 0
VAR last_rig = ""
VAR thrown = false
VAR first = ""
VAR doom = 0
VAR landed = false
VAR ran = false
VAR c_young = false
VAR c_fenn = false

// ---- presses of the turn
VAR count = 1
VAR crown = ""
VAR p_n = 0
VAR s1t = ""
VAR s1n = 0
VAR s1p = ""
VAR s2t = ""
VAR s2n = 0
VAR s2p = ""
VAR s3t = ""
VAR s3n = 0
VAR s3p = ""
VAR s4t = ""
VAR s4n = 0
VAR s4p = ""
VAR s5t = ""
VAR s5n = 0
VAR s5p = ""
VAR s6t = ""
VAR s6n = 0
VAR s6p = ""
VAR won_n = 0
VAR lead = "one of you"
VAR leadc = "One of you"
VAR g1t = ""
VAR g1w = ""
VAR g2t = ""
VAR g2w = ""
VAR who = ""
VAR was = "was"
VAR has = "has"
VAR alone = "alone"
VAR g1c = 1
VAR g2c = 1
VAR out = ""
VAR out2 = ""
VAR remark = 0
VAR steady = 0
VAR frayed = 0
VAR loner = ""
VAR loners = 0

-> wake

// ---- fallbacks for the machine’s functions
=== function player_count() ===
~ return 1

=== function player_name(n) ===
~ return "somebody"

=== function crown_holder() ===
~ return ""

=== function character_name(player) ===
~ return player

// ---- called by the machine for every press, before the turn
=== function on_press(player, choice)
~ p_n = p_n + 1
{
- s1t == choice:
    ~ s1n = s1n + 1
- s1t == "":
    ~ s1t = choice
    ~ s1n = 1
    ~ s1p = player
- s2t == choice:
    ~ s2n = s2n + 1
- s2t == "":
    ~ s2t = choice
    ~ s2n = 1
    ~ s2p = player
- s3t == choice:
    ~ s3n = s3n + 1
- s3t == "":
    ~ s3t = choice
    ~ s3n = 1
    ~ s3p = player
- s4t == choice:
    ~ s4n = s4n + 1
- s4t == "":
    ~ s4t = choice
    ~ s4n = 1
    ~ s4p = player
- s5t == choice:
    ~ s5n = s5n + 1
- s5t == "":
    ~ s5t = choice
    ~ s5n = 1
    ~ s5p = player
- s6t == choice:
    ~ s6n = s6n + 1
- s6t == "":
    ~ s6t = choice
    ~ s6n = 1
    ~ s6p = player
}

// ---- reads the presses once the winner is known, then wipes them
=== function settle(won)
~ count = player_count()
~ crown = crown_holder()
~ g1t = ""
~ g2t = ""
~ out = ""
~ out2 = ""
~ remark = 0
~ won_n = 0
~ lead = "one of you"
~ leadc = "One of you"
~ tally(s1t, s1n, s1p, won)
~ tally(s2t, s2n, s2p, won)
~ tally(s3t, s3n, s3p, won)
~ tally(s4t, s4n, s4p, won)
~ tally(s5t, s5n, s5p, won)
~ tally(s6t, s6n, s6p, won)
{
- p_n >= 2 && won_n == p_n && day > 0:
    ~ steady = steady + 1
    { steady == 2:
        ~ remark = 1
        ~ air = air + 1
    }
    { steady == 6:
        ~ remark = 2
        ~ hold = hold + 1
    }
- p_n >= 3 && won_n * 2 <= p_n && day > 0:
    ~ frayed = frayed + 1
    { frayed == 4:
        ~ remark = 3
        ~ air = air - 1
    }
    { frayed == 9:
        ~ remark = 4
        ~ sail = sail - 1
    }
}
~ pick(1, won)
~ pick(2, won)
~ pick(3, won)
~ wipe()

=== function tally(t, n, p, won)
{ t != "" && t == won:
    ~ won_n = n
    ~ lead = character_name(p)
    ~ leadc = lead
}
{ t != "" && t != won && n == 1 && p_n >= 3:
    ~ loner = character_name(p)
    ~ loners = loners + 1
}

=== function pick(pass, won)
~ look(s1t, s1n, s1p, won, pass)
~ look(s2t, s2n, s2p, won, pass)
~ look(s3t, s3n, s3p, won, pass)
~ look(s4t, s4n, s4p, won, pass)
~ look(s5t, s5n, s5p, won, pass)
~ look(s6t, s6n, s6p, won, pass)

=== function look(t, n, p, won, pass)
{ t != "" && t != won && t != g1t && g2t == "":
    { has_glimpse(t):
        { (pass == 1 && is_crown(t)) || (pass == 2 && n == 1) || pass == 3:
            { g1t == "":
                ~ g1t = t
                ~ g1w = folk(p, n)
                ~ g1c = n
            - else:
                ~ g2t = t
                ~ g2w = folk(p, n)
                ~ g2c = n
            }
        }
    }
}

=== function folk(p, n)
~ temp nm = character_name(p)
{ n == 2:
    ~ return nm + " and another"
}
{ n > 2:
    ~ return nm + " and others"
}
~ return nm

=== function wipe()
~ p_n = 0
~ s1t = ""
~ s1n = 0
~ s1p = ""
~ s2t = ""
~ s2n = 0
~ s2p = ""
~ s3t = ""
~ s3n = 0
~ s3p = ""
~ s4t = ""
~ s4n = 0
~ s4p = ""
~ s5t = ""
~ s5n = 0
~ s5p = ""
~ s6t = ""
~ s6n = 0
~ s6p = ""

// ---- every scene begins here: what came of the choice, and who was elsewhere
=== arrive
{out}
{out2}
{ g1t != "":
    ~ who = g1w
    ~ number(g1c)
    -> glimpse(g1t) ->
}
{ g2t != "":
    ~ who = g2w
    ~ number(g2c)
    -> glimpse(g2t) ->
}
{ remark:
- 1: ‘Unanimous again,’ says the Purser. ‘I am entering a day of air saved on discussion.’
- 2: When all of you set your hands to one thing the whole hull rings to it. {silenced:Nothing answers.|In the ice, something eases.}
- 3: ‘A day of air,’ says the Purser, ‘spent on the question of who was right. Entered under Sundries.’
- 4: While you argued, a winch was left running. A length of sail came off the drum in ribbons.
}
~ out = ""
~ out2 = ""
~ g1t = ""
~ g2t = ""
~ remark = 0
~ trim()
->->

=== function number(n)
{ n > 1:
    ~ was = "were"
    ~ has = "have"
    ~ alone = "together"
- else:
    ~ was = "was"
    ~ has = "has"
    ~ alone = "alone"
}

=== function trim()
{ sail > 10:
    ~ sail = 10
}
{ sail < 0:
    ~ sail = 0
}
{ course > 6:
    ~ course = 6
}
{ course < 0:
    ~ course = 0
}
{ hold > 9:
    ~ hold = 9
}
{ kin > 9:
    ~ kin = 9
}
{ kin < -9:
    ~ kin = -9
}

=== function ledger()
‘{day == 1: Day One|Day {day}}. Air, {air == 1:one day|{air} days}. Sail, {sail} in ten. Course, {course} in six. Sleepers, {sleepers}. The ice is {hold > 5:quiet|{hold > 3:uneasy|{hold > 1:groaning|at its end}}}.’

=== function turnkey()
~ keyturns = keyturns + 1

=== function help_row()
{ rowc < 2:
    ~ rowc = 2
}

=== function lose(n)
~ sleepers = sleepers - n

// ---- a new day: the air goes down, the Lamp comes nearer
=== dawn(days)
~ day = day - days
~ air = air - days
{ woken > 9 && days > 0 && day < 9 && day > 0:
    { day mod 3 == 0:
        ~ air = air - 1
    }
}
{ day < 9 && day mod 2 == 0 && not silenced:
    ~ hold = hold - 1
}
~ trim()
{ captain_met == false && keyturns >= 3:
    -> captain_wakes ->
}
{ hold <= 0 && not silenced && not freed:
    { shattered:
        -> e_crushed
    }
    -> shatter ->
}
{ air <= 0 && crises > 0:
    -> e_breath
}
{ air <= 1 && day > 0 && (crises == 0 || (crises == 1 && extra < 3)):
    -> thin ->
}
->->
