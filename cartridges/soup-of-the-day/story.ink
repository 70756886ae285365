// Soup of the Day: a cartridge for GameGirl Color
INCLUDE act1.ink
INCLUDE act2.ink
INCLUDE outcomes.ink
INCLUDE act3.ink
INCLUDE act4.ink
INCLUDE endings.ink

EXTERNAL player_count()
EXTERNAL player_name(n)
EXTERNAL crown_holder()
EXTERNAL character_name(player)

// ---- the kitchen
VAR chaos = 0
VAR soup = 0
VAR cole = 0
VAR audit = 0
VAR wed = 0

// ---- what is where
VAR base = 0            // 1 ham, 2 onion, 3 everything, 4 soup of the day
VAR seat = 0            // 1 beside Miss Cole, 2 hearth, 3 draught
VAR heat = false        // something keeps Mr Obol's dinner hot
VAR groom = 0           // 0 with the bride, 1 cloche, 2 apron pocket, 3 loose in the sack, 4 wrong onion chosen
VAR groom_hand = ""
VAR grains = 0
VAR first_hand = ""
VAR pocket = ""
VAR pocketed = false
VAR jar_high = false
VAR counted = false
VAR hidbook = false
VAR recipe = false
VAR inside = false
VAR promised = false
VAR eight = false
VAR rioted = false
VAR met_bast = false
VAR hour = 8
VAR told_serve = false

// ---- what you know
VAR k_jar = false
VAR k_voice = false
VAR k_seven = false
VAR k_sneeze = false
VAR k_cole = false
VAR k_obol = false
VAR k_dow = false
VAR k_bast = false

// ---- the cat
VAR cat_fed = false
VAR cat_friend = ""

// ---- how it goes
VAR seen_d = false
VAR seen_t = false
VAR seen_w = false
VAR seen_c = false
VAR seen_p = false
VAR cat_gone = false
VAR bast_gone = false
VAR duty_paid = false
VAR hired = false
VAR match = false
VAR memory = false
VAR guard = ""
VAR warm_hand = ""
VAR first_bowl = 0      // 1 Miss Cole, 2 Mr Obol, 3 the bride, 4 one long table
VAR in_cupboard = false
VAR c = 0               // the choice just taken, for the next scene
VAR said_word = ""

// ---- presses of the last turn
VAR stale = true
VAR np = 0
VAR t1 = ""
VAR t2 = ""
VAR t3 = ""
VAR t4 = ""
VAR t5 = ""
VAR t6 = ""
VAR n1 = 0
VAR n2 = 0
VAR n3 = 0
VAR n4 = 0
VAR n5 = 0
VAR n6 = 0
VAR w1 = ""
VAR w2 = ""
VAR w3 = ""
VAR w4 = ""
VAR w5 = ""
VAR w6 = ""
VAR top = 0
VAR tied = false
VAR split = false
VAR unity = false
VAR hand = ""
VAR rebel = ""
VAR rebel_n = 0

-> start

// ================================================== machine
=== function player_count() ===
~ return 1

=== function player_name(n) ===
~ return "somebody"

=== function crown_holder() ===
~ return ""

=== function character_name(player) ===
~ return player

// ================================================== presses
=== function on_press(player, choice) ===
{ stale:
    ~ wipe()
}
~ np = np + 1
{
- t1 == "" or t1 == choice:
    { t1 == "":
        ~ w1 = player
    }
    ~ t1 = choice
    ~ n1 = n1 + 1
- t2 == "" or t2 == choice:
    { t2 == "":
        ~ w2 = player
    }
    ~ t2 = choice
    ~ n2 = n2 + 1
- t3 == "" or t3 == choice:
    { t3 == "":
        ~ w3 = player
    }
    ~ t3 = choice
    ~ n3 = n3 + 1
- t4 == "" or t4 == choice:
    { t4 == "":
        ~ w4 = player
    }
    ~ t4 = choice
    ~ n4 = n4 + 1
- t5 == "" or t5 == choice:
    { t5 == "":
        ~ w5 = player
    }
    ~ t5 = choice
    ~ n5 = n5 + 1
- else:
    { t6 == "":
        ~ w6 = player
    }
    ~ t6 = choice
    ~ n6 = n6 + 1
}

=== function wipe() ===
~ stale = false
~ np = 0
~ t1 = ""
~ t2 = ""
~ t3 = ""
~ t4 = ""
~ t5 = ""
~ t6 = ""
~ n1 = 0
~ n2 = 0
~ n3 = 0
~ n4 = 0
~ n5 = 0
~ n6 = 0
~ w1 = ""
~ w2 = ""
~ w3 = ""
~ w4 = ""
~ w5 = ""
~ w6 = ""

// once at the head of every scene: reads how the crew pressed, once
=== function begin() ===
~ split = false
~ unity = false
~ tied = false
{ not stale:
    ~ stale = true
    ~ top = n1
    ~ weigh(n2)
    ~ weigh(n3)
    ~ weigh(n4)
    ~ weigh(n5)
    ~ weigh(n6)
    { np > 1:
        { top * 2 <= np:
            ~ split = true
            ~ stir(1)
        }
        { top == np:
            ~ unity = true
            ~ stir(-2)
        }
        { np >= 3 and top == np - 1:
            ~ temp lone = w2
            { n1 == 1:
                ~ lone = w1
            }
            {
            - lone == rebel:
                ~ rebel_n = rebel_n + 1
            - rebel_n <= 1:
                ~ rebel = lone
                ~ rebel_n = 1
            }
        }
    }
}

=== function weigh(n) ===
{
- n > top:
    ~ top = n
    ~ tied = false
- n == top:
    ~ tied = true
}

=== function stir(n) ===
~ chaos = chaos + n
{ chaos < 0:
    ~ chaos = 0
}

// did anybody press this, last turn? puts the name into "hand"
=== function did(text) ===
~ hand = ""
{
- t1 == text:
    ~ hand = w1
- t2 == text:
    ~ hand = w2
- t3 == text:
    ~ hand = w3
- t4 == text:
    ~ hand = w4
- t5 == text:
    ~ hand = w5
- t6 == text:
    ~ hand = w6
}
~ return hand != ""

// chosen by the crew, or done by somebody alone all the same
=== function act(chosen, text) ===
~ temp d = did(text)
{ hand == "":
    ~ hand = "one of you"
}
~ return chosen or d

=== function Hand() ===
{ hand == "one of you":
    ~ return "One of you"
}
~ return hand

=== function chef() ===
{ crown_holder() == "":
    ~ return "whoever is nearest"
}
~ return crown_holder()

=== function friend() ===
{ cat_friend == "":
    ~ return "one of you"
}
~ return cat_friend

=== function feed_cat() ===
~ cat_fed = true
{ cat_friend == "" and hand != "one of you":
    ~ cat_friend = hand
}

=== function clues() ===
~ temp n = 0
{ k_obol:
    ~ n = n + 1
}
{ k_dow:
    ~ n = n + 1
}
{ k_bast:
    ~ n = n + 1
}
~ return n

// is the soup good enough? more cooks and more chaos ask for a better one
=== function good() ===
~ temp need = 3
{ player_count() >= 3:
    ~ need = need + 1
}
{ chaos >= 6:
    ~ need = need + 1
}
~ return soup >= need

=== function starred() ===
~ temp g = good()
~ return g and cole >= 1

=== function where() ===
{first_bowl == 4:Beside her|At table nine}

=== function chill() ===
{
- audit >= 3:
    The butter has gone hard, and so has the light. Mr Obol is writing smaller, to get it all in.
- audit == 2:
    Mr Obol has asked for a second sheet of paper.
}

=== function num(n) ===
{ n:
- 1: one
- 2: two
- 3: three
- 4: four
- 5: five
- 6: six
- 7: seven
- 8: eight
- 9: nine
- 10: ten
- 11: eleven
- 12: twelve
- else: {n}
}

// one line about how the kitchen is getting on with itself
=== function hubbub() ===
{
- split and chaos < 4:
    { shuffle:
    - Two of you go left round the table, two go right, and a third party goes under.
    - Several orders are given. They are all obeyed.
    - Something small catches fire and is put out with something expensive.
    - There are now two people in charge of salt.
    - A tray is handed on from cook to cook until it has gone all the way round.
    }
- split and chaos < 7:
    { shuffle:
    - Nobody agreed, so everybody did it. There is a colander on the weathervane.
    - A second soup has been started, in a boot, by a faction.
    - Two ladles cross in mid-air. Neither was thrown at anybody in particular.
    - The bread is being kneaded and sliced at the same time, from opposite ends.
    - The salt party and the sugar party have stopped speaking. Both are still pouring.
    }
- split:
    { shuffle:
    - The boot has boiled over. Its supporters blame the pot.
    - Half of you are now washing up things that the other half are still cooking in.
    - The kitchen has a front line. It runs along the draining board.
    - There is flour on the ceiling in the shape of a person, and the person is not accounted for.
    - Somebody has been voted fire monitor by the fire.
    }
- unity:
    { shuffle:
    - You all move at once, in one direction. Pet stops in the doorway to watch.
    - For the space of a breath the whole brigade is one pair of hands. A small fire goes out from shame.
    - Nobody collides with anybody. It is like a dance, if the dance were about bowls.
    }
}

=== function slate() ===
Pet's slate reads: FIRES {chaos}. SOUPS {not seen_p:NOT YET|{good():1|1, THIN}}. GROOMS {groom == 3:1, SOMEWHERE|1}. CATS {eight:8 OF 9|7 OF 9}.
