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

// ---- presses of the turn: up to six texts, how many pressed each, who was first
VAR count = 1
VAR crown = ""
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
VAR lead = "one of you"
VAR leadc = "One of you"

// ---- the two glimpses of the turn, and the knot that has them
VAR glimpses = -> g_wake
VAR g_t = ""
VAR g_n = 0
VAR who = ""
VAR g_rank = 9
VAR g2_t = ""
VAR g2_n = 0
VAR who2 = ""
VAR g2_rank = 9
VAR seen = ""
VAR seen2 = ""
VAR said = ""
VAR nothing = ""
VAR out = ""
VAR out2 = ""
VAR arrive = -> arrive_quietly
VAR remark = 0
VAR steady = 0
VAR frayed = 0
VAR loner = ""
VAR loners = 0
VAR odd = ""
VAR odds = 0
VAR won_n = 0

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

// ---- called by the machine for every press, before the turn: kept short, as it runs once for each player
=== function on_press(player, choice)
{
- choice == s1t:
    ~ s1n++
- choice == s2t:
    ~ s2n++
- s2t:
    {
    - choice == s3t:
        ~ s3n++
    - choice == s4t:
        ~ s4n++
    - s4t:
        {
        - choice == s5t:
            ~ s5n++
        - choice == s6t:
            ~ s6n++
        - s6t:
            ~ return
        - s5t:
            ~ s6t = choice
            ~ s6n = 1
            ~ s6p = player
        - else:
            ~ s5t = choice
            ~ s5n = 1
            ~ s5p = player
        }
    - s3t:
        ~ s4t = choice
        ~ s4n = 1
        ~ s4p = player
    - else:
        ~ s3t = choice
        ~ s3n = 1
        ~ s3p = player
    }
- s1t:
    ~ s2t = choice
    ~ s2n = 1
    ~ s2p = player
- else:
    ~ s1t = choice
    ~ s1n = 1
    ~ s1p = player
}

// ---- reads the presses once the winner is known, then wipes them; `at` has the glimpses of the scene
=== function settle(won, at)
~ count = player_count()
~ crown = crown_holder()
~ out = nothing
~ out2 = nothing
{
- s2t:
    ~ split(won, at)
- s1t == won:
    ~ lead = character_name(s1p)
    ~ leadc = lead
    ~ s1t = nothing
    { s1n > 1:
        ~ agreed()
    }
    ~ s1n = 0
- else:
    ~ split(won, at)
}

// All pressed the same.
=== function agreed()
{ day > 0:
    ~ steady++
    { steady == 2:
        ~ arrive = -> arrive_with_news
        ~ remark = 1
        ~ air = air + 1
    }
    { steady == 6:
        ~ arrive = -> arrive_with_news
        ~ remark = 2
        ~ hold = hold + 1
    }
}

// They did not (or nobody told us what was pressed). Two of the losing texts are seen: the key’s first,
// then those pressed by one alone, then the others.
=== function split(won, at)
~ temp total = s1n + s2n + s3n + s4n + s5n + s6n
~ temp rank = 2
~ lead = "one of you"
~ leadc = "One of you"
~ won_n = 0
~ odds = 0
~ g_rank = 9
~ g2_rank = 9
{ s1t:
    { s1t == won:
        ~ won_n = s1n
        ~ lead = character_name(s1p)
        ~ leadc = lead
    - else:
        { s1n == 1:
            ~ odd = s1p
            ~ odds++
            ~ rank = 1
        - else:
            ~ rank = 2
        }
        { unseen !? s1t:
            { crowns ? s1t:
                ~ rank = 0
            }
            {
            - rank < g_rank:
                { g_rank < 9:
                    ~ g2_rank = g_rank
                    ~ g2_t = g_t
                    ~ g2_n = g_n
                    ~ who2 = who
                }
                ~ g_rank = rank
                ~ g_t = s1t
                ~ g_n = s1n
                ~ who = s1p
            - rank < g2_rank:
                ~ g2_rank = rank
                ~ g2_t = s1t
                ~ g2_n = s1n
                ~ who2 = s1p
            }
        }
    }
    ~ s1t = nothing
    ~ s1n = 0
}
{ s2t:
    { s2t == won:
        ~ won_n = s2n
        ~ lead = character_name(s2p)
        ~ leadc = lead
    - else:
        { s2n == 1:
            ~ odd = s2p
            ~ odds++
            ~ rank = 1
        - else:
            ~ rank = 2
        }
        { unseen !? s2t:
            { crowns ? s2t:
                ~ rank = 0
            }
            {
            - rank < g_rank:
                { g_rank < 9:
                    ~ g2_rank = g_rank
                    ~ g2_t = g_t
                    ~ g2_n = g_n
                    ~ who2 = who
                }
                ~ g_rank = rank
                ~ g_t = s2t
                ~ g_n = s2n
                ~ who = s2p
            - rank < g2_rank:
                ~ g2_rank = rank
                ~ g2_t = s2t
                ~ g2_n = s2n
                ~ who2 = s2p
            }
        }
    }
    ~ s2t = nothing
    ~ s2n = 0
}
{ s3t:
    { s3t == won:
        ~ won_n = s3n
        ~ lead = character_name(s3p)
        ~ leadc = lead
    - else:
        { s3n == 1:
            ~ odd = s3p
            ~ odds++
            ~ rank = 1
        - else:
            ~ rank = 2
        }
        { unseen !? s3t:
            { crowns ? s3t:
                ~ rank = 0
            }
            {
            - rank < g_rank:
                { g_rank < 9:
                    ~ g2_rank = g_rank
                    ~ g2_t = g_t
                    ~ g2_n = g_n
                    ~ who2 = who
                }
                ~ g_rank = rank
                ~ g_t = s3t
                ~ g_n = s3n
                ~ who = s3p
            - rank < g2_rank:
                ~ g2_rank = rank
                ~ g2_t = s3t
                ~ g2_n = s3n
                ~ who2 = s3p
            }
        }
    }
    ~ s3t = nothing
    ~ s3n = 0
}
{ s4t:
    { s4t == won:
        ~ won_n = s4n
        ~ lead = character_name(s4p)
        ~ leadc = lead
    - else:
        { s4n == 1:
            ~ odd = s4p
            ~ odds++
            ~ rank = 1
        - else:
            ~ rank = 2
        }
        { unseen !? s4t:
            { crowns ? s4t:
                ~ rank = 0
            }
            {
            - rank < g_rank:
                { g_rank < 9:
                    ~ g2_rank = g_rank
                    ~ g2_t = g_t
                    ~ g2_n = g_n
                    ~ who2 = who
                }
                ~ g_rank = rank
                ~ g_t = s4t
                ~ g_n = s4n
                ~ who = s4p
            - rank < g2_rank:
                ~ g2_rank = rank
                ~ g2_t = s4t
                ~ g2_n = s4n
                ~ who2 = s4p
            }
        }
    }
    ~ s4t = nothing
    ~ s4n = 0
}
{ s5t:
    { s5t == won:
        ~ won_n = s5n
        ~ lead = character_name(s5p)
        ~ leadc = lead
    - else:
        { s5n == 1:
            ~ odd = s5p
            ~ odds++
            ~ rank = 1
        - else:
            ~ rank = 2
        }
        { unseen !? s5t:
            { crowns ? s5t:
                ~ rank = 0
            }
            {
            - rank < g_rank:
                { g_rank < 9:
                    ~ g2_rank = g_rank
                    ~ g2_t = g_t
                    ~ g2_n = g_n
                    ~ who2 = who
                }
                ~ g_rank = rank
                ~ g_t = s5t
                ~ g_n = s5n
                ~ who = s5p
            - rank < g2_rank:
                ~ g2_rank = rank
                ~ g2_t = s5t
                ~ g2_n = s5n
                ~ who2 = s5p
            }
        }
    }
    ~ s5t = nothing
    ~ s5n = 0
}
{ s6t:
    { s6t == won:
        ~ won_n = s6n
        ~ lead = character_name(s6p)
        ~ leadc = lead
    - else:
        { s6n == 1:
            ~ odd = s6p
            ~ odds++
            ~ rank = 1
        - else:
            ~ rank = 2
        }
        { unseen !? s6t:
            { crowns ? s6t:
                ~ rank = 0
            }
            {
            - rank < g_rank:
                { g_rank < 9:
                    ~ g2_rank = g_rank
                    ~ g2_t = g_t
                    ~ g2_n = g_n
                    ~ who2 = who
                }
                ~ g_rank = rank
                ~ g_t = s6t
                ~ g_n = s6n
                ~ who = s6p
            - rank < g2_rank:
                ~ g2_rank = rank
                ~ g2_t = s6t
                ~ g2_n = s6n
                ~ who2 = s6p
            }
        }
    }
    ~ s6t = nothing
    ~ s6n = 0
}
{ g_rank < 9:
    ~ arrive = -> arrive_with_news
    ~ glimpses = at
    ~ who = folk(who, g_n)
    { g2_rank < 9:
        ~ who2 = folk(who2, g2_n)
    }
}
{ total > 2:
    { odds:
        ~ loner = character_name(odd)
        ~ loners = loners + odds
    }
    { day > 0:
        { won_n * 2 <= total:
            ~ frayed++
            {
            - frayed == 4:
                ~ arrive = -> arrive_with_news
                ~ remark = 3
                ~ air = air - 1
            - frayed == 9:
                ~ arrive = -> arrive_with_news
                ~ remark = 4
                ~ sail = sail - 1
            }
        }
    }
}

=== function folk(p, n)
{
- n == 1:
    ~ return character_name(p)
- n == 2:
    ~ return character_name(p) + " and another"
}
~ return character_name(p) + " and others"

// ---- every scene begins with -> arrive ->: what came of the choice
=== arrive_quietly
{sail > 10 or sail < 0 or course > 6 or course < 0 or hold > 9 or kin > 9 or kin < -9:{trim()}}{out}
{out2}
->->

// and, when there is anything of the kind, who was elsewhere and what the Purser says to it.
// It is all made up before the first line is out, as Ink runs what lies between two lines twice.
=== arrive_with_news
{look_about()}{out}
{out2}
{seen:{seen}}
{seen2:{seen2}}
{said:{said}}
->->

=== function look_about()
~ arrive = -> arrive_quietly
~ seen = nothing
~ seen2 = nothing
~ said = nothing
{ g_n:
    ~ glimpses(g_t)
    { g2_n:
        ~ seen2 = seen
        ~ who = who2
        ~ g_n = g2_n
        ~ g2_n = 0
        ~ glimpses(g2_t)
        ~ who2 = seen
        ~ seen = seen2
        ~ seen2 = who2
    }
    ~ g_n = 0
}
{ remark:
    ~ remarked()
}
~ trim()

=== function remarked()
{ remark:
- 1:
    ~ said = "‘Unanimous again,’ says the Purser. ‘I am entering a day of air saved on discussion.’"
- 2:
    ~ said = "When all of you set your hands to one thing the whole hull rings to it. {silenced:Nothing answers.|In the ice, something eases.}"
- 3:
    ~ said = "‘A day of air,’ says the Purser, ‘spent on the question of who was right. Entered under Sundries.’"
- 4:
    ~ said = "While you argued, a winch was left running. A length of sail came off the drum in ribbons."
}
~ remark = 0

=== function trim()
~ sail = MAX(0, MIN(10, sail))
~ course = MAX(0, MIN(6, course))
~ hold = MIN(9, hold)
~ kin = MAX(-9, MIN(9, kin))

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
{ woken > 9:
    { days > 0 && day < 9 && day > 0 && day mod 3 == 0:
        ~ air = air - 1
    }
}
{ day < 9:
    { day mod 2 == 0 && not silenced:
        ~ hold = hold - 1
    }
}
~ trim()
{ keyturns > 2:
    { not captain_met:
        -> captain_wakes ->
    }
}
{ hold < 1:
    { not silenced && not freed:
        { shattered:
            -> e_crushed
        }
        -> shatter ->
    }
}
{ air < 2:
    { air < 1 && crises > 0:
        -> e_breath
    }
    { day > 0 && (crises == 0 || (crises == 1 && extra < 3)):
        -> thin ->
    }
}
->->
